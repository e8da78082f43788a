package io.github.cloudsync.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.verdict.Prerequisite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of the catalogue as a whole: whoever adds a prerequisite and forgets a part of it hears of it here. */
class CatalogueTest {
    private static final Path PAGES = Path.of("src/site/markdown/prerequisites");

    @Test
    void everyPrerequisiteIsListed() {
        assertThat(new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("io.github.cloudsync.prerequisite")
                                .stream()
                                .filter(c -> c.isAssignableTo(Prerequisite.class)
                                        && !c.isInterface()
                                        && !c.getModifiers().contains(JavaModifier.ABSTRACT))
                                .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(Catalogue.all().stream()
                        .map(p -> p.getClass().getSimpleName())
                        .toList());
    }

    @Test
    void idsAreUnique() {
        assertThat(Catalogue.all()).extracting(Prerequisite::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theIdIsTheClassNameInKebabCase(Prerequisite prerequisite) {
        assertThat(prerequisite.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(camelCase(prerequisite.id()))
                .isEqualTo(prerequisite.getClass().getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("all")
    void theTitleIsAStatementWithoutFullStop(Prerequisite prerequisite) {
        assertThat(prerequisite.title()).doesNotEndWith(".").contains(" ").hasSizeLessThan(80);
        assertThat(prerequisite.title().charAt(0)).matches(c -> !Character.isLowerCase(c));
    }

    @ParameterizedTest
    @MethodSource("all")
    void thePageHasTheFiveHeadings(Prerequisite prerequisite) throws Exception {
        Path page = PAGES.resolve(prerequisite.id() + ".md");
        assertThat(page).exists();
        assertThat(Files.readAllLines(page))
                .startsWith("# " + prerequisite.id())
                .containsSubsequence(
                        "## Why", "## What is checked", "## What the fix does", "## By hand", "## References");
    }

    @Test
    void noPageIsLeftOfAPrerequisiteThatIsGone() throws Exception {
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Catalogue.all().stream().map(p -> p.id() + ".md").toList());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aTestOfTheSameNameExists(Prerequisite prerequisite) {
        String name = prerequisite.getClass().getSimpleName();
        Path tests = Path.of("src/test/java/io/github/cloudsync/prerequisite");
        // The two sides of TLS and the two views of .NET are one rule each, and one test.
        String shared = name.replace("Server", "Client").replace("32Bit", "");
        assertThat(Files.exists(tests.resolve(name + "Test.java")) || Files.exists(tests.resolve(shared + "Test.java")))
                .as(name + "Test.java")
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingIsWrittenBelowAPoliciesKey(Prerequisite prerequisite) {
        Stream<RegistryKey> written = Stream.concat(
                prerequisite.owns().stream(), prerequisite.decides().stream().map(RegistryValue::key));
        assertThat(written.map(key -> "\\" + key.path().toUpperCase(Locale.ROOT) + "\\"))
                .noneMatch(path -> path.contains("\\POLICIES\\"));
    }

    static Stream<Prerequisite> all() {
        return Catalogue.all().stream();
    }

    private static String camelCase(String kebab) {
        return Arrays.stream(kebab.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
