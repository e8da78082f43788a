package io.github.cloudsync.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.desired.DesiredStateReader;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.verdict.Prerequisite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Makes {@code article-coverage.md} from its data and the catalogue, and sees that the page is the one in the sources.
 * Run with {@code -Dgolden=write} to write the page anew.
 */
class ArticleCoverageTest {
    private static final Path DATA = Path.of("src/site/article-coverage.txt");
    private static final Path PAGE = Path.of("src/site/markdown/article-coverage.md");
    private static final Map<String, Prerequisite> CATALOGUE =
            Catalogue.all().stream().collect(Collectors.toMap(Prerequisite::id, Function.identity()));

    @Test
    void thePageIsTheOneThatTheDataAndTheCatalogueMake() throws IOException {
        String page = page(sections());
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @Test
    void noRowIsEmptyAndEveryPrerequisiteIsReal() throws IOException {
        Map<String, List<String>> sections = sections();
        for (String section : List.of("article", "later")) {
            assertThat(sections.get(section))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(ids(line))
                            .as(line)
                            .isNotEmpty()
                            .allMatch(CATALOGUE::containsKey)
                            .allSatisfy(
                                    id -> assertThat(seen(sections, id)).as(id).isNotBlank()));
        }
    }

    @Test
    void everyPrerequisiteThatIsSeenHereComesFromASentence() throws IOException {
        Map<String, List<String>> sections = sections();
        List<String> cited = new ArrayList<>();
        for (String section : List.of("article", "later")) {
            lines(sections, section).forEach(line -> cited.addAll(ids(line)));
        }
        assertThat(lines(sections, "seen").stream().map(line -> line.substring(0, line.indexOf(':'))))
                .doesNotHaveDuplicates()
                .allMatch(cited::contains);
    }

    private static String page(Map<String, List<String>> sections) {
        return """
                # What has become of the article

                Every sentence about the server, TLS, .NET, gMSAs and the directory in Microsoft's "Prerequisites for Azure AD
                Connect cloud sync in Azure AD" of 23 March 2021, and the prerequisites that look whether it is met. What is
                seen over LDAP is looked at where the desired state declares a [directory](directory.html). This page is
                generated.

                """ + table(sections, "article") + """

                ## What was added since

                """ + table(sections, "later") + """

                ## What no prerequisite decides

                Every report lists these sentences as not verified. They are data of the baselines.

                """ + undecided();
    }

    private static String undecided() {
        StringBuilder table = new StringBuilder("""
                | baseline | area | Microsoft's sentence | why no prerequisite decides it |
                |---|---|---|---|
                """);
        Set<String> seen = new HashSet<>();
        for (DesiredState desired : new DesiredStateReader(Catalogue.all()).everyBaseline()) {
            if (seen.add(desired.baseline())) {
                desired.coverage()
                        .undecided()
                        .forEach(sentence -> table.append("| ")
                                .append(String.join(
                                        " | ",
                                        desired.baseline(),
                                        sentence.area().word(),
                                        sentence.quote().replace("*", "\\*"),
                                        sentence.why()))
                                .append(" |\n"));
            }
        }
        return table.toString();
    }

    private static String table(Map<String, List<String>> sections, String name) {
        StringBuilder table = new StringBuilder("""
                | Microsoft's sentence | prerequisite | how it is seen | fixed by `remediate` |
                |---|---|---|---|
                """);
        for (String line : lines(sections, name)) {
            String sentence = line.substring(0, line.lastIndexOf(" -> "));
            for (String id : ids(line)) {
                table.append("| ")
                        .append(sentence.startsWith("[") ? "`" + sentence + "`" : sentence)
                        .append(" | [")
                        .append(id)
                        .append("](prerequisites/")
                        .append(id)
                        .append(".html) | ")
                        .append(seen(sections, id))
                        .append(" | ")
                        .append(isFixable(id) ? "yes" : "no, by hand")
                        .append(" |\n");
                sentence = "";
            }
        }
        return table.toString().replace("|  |", "| \u2033 |");
    }

    private static boolean isFixable(String id) {
        Prerequisite prerequisite = CATALOGUE.get(id);
        return prerequisite != null
                && !(prerequisite.owns().isEmpty() && prerequisite.decides().isEmpty());
    }

    private static List<String> ids(String line) {
        return List.of(line.substring(line.lastIndexOf(" -> ") + 4).split(", ", -1));
    }

    private static String seen(Map<String, List<String>> sections, String id) {
        return lines(sections, "seen").stream()
                .filter(line -> line.startsWith(id + ": "))
                .map(line -> line.substring(id.length() + 2))
                .findFirst()
                .orElse("");
    }

    private static List<String> lines(Map<String, List<String>> sections, String name) {
        return sections.getOrDefault(name, List.of());
    }

    private static Map<String, List<String>> sections() throws IOException {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : Files.readAllLines(DATA)) {
            if (line.matches("\\[[a-z]+\\]")) {
                current = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), current);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                current.add(line);
            }
        }
        return sections;
    }
}
