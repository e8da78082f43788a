package io.github.cloudsync.desired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cloudsync.model.demand.Page;
import io.github.cloudsync.model.demand.UndecidedSentence;
import io.github.cloudsync.prerequisite.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the plugin reads of a baseline is what people keep as YAML. */
class BaselineLinesTest {
    private static final KnownPrerequisites KNOWN = new KnownPrerequisites(Catalogue.all());

    /** Run with {@code -Dcloudsync.writeBaselines=true} to write them anew. */
    @ParameterizedTest
    @MethodSource("names")
    void areThoseOfTheYaml(String name) throws Exception {
        Path committed = Path.of("src/main/resources/io/github/cloudsync/desired", name + ".lines");
        String lines = lines(Baselines.ofYaml(name, KNOWN));
        if (Boolean.getBoolean("cloudsync.writeBaselines")) {
            Files.writeString(committed, lines);
        }
        assertThat(read(committed))
                .as("write it with: mvn -pl plugin test -Dtest=BaselineLinesTest \"-Dcloudsync.writeBaselines=true\"")
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @MethodSource("names")
    void sayTheSame(String name) throws Exception {
        assertThat(new BaselineLines(KNOWN).read(name, lines(Baselines.ofYaml(name, KNOWN))))
                .isEqualTo(Baselines.ofYaml(name, KNOWN));
    }

    @Test
    void thatNobodyUnderstandsAreADefect() {
        String page = "page\tkey\tA page\t2026-07-27\n";
        for (String[] broken : new String[][] {
            {"nonsense\tx", "no part of a baseline: nonsense\tx"},
            {page + "demand\tunheard-of\tREQUIRED\tkey\tgroup\tquote", "unknown prerequisite unheard-of"},
            {"demand\tmemory-4-gib\tREQUIRED\tother\tgroup\tquote", "unknown page other"},
            {
                page + "demand\tmemory-4-gib\tREQUIRED\tkey\tgroup\tquote\nlimit\tmemory-4-gib\tgibibytes\t4",
                "no limit of memory-4-gib: gibibytes"
            },
            {page + "undecided\tkey\tmoon\tquote\twhy", "unknown area moon"},
        }) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> new BaselineLines(KNOWN).read("x", broken[0]))
                    .withMessage(broken[1]);
        }
    }

    static List<String> names() {
        return Baselines.names();
    }

    private static String read(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static String lines(Baseline baseline) {
        List<String> lines = new ArrayList<>();
        Set<String> pages = new TreeSet<>();
        baseline.demands()
                .values()
                .forEach(demand -> pages.add(page(demand.citation().page())));
        baseline.undecided().forEach(sentence -> pages.add(page(sentence.page())));
        for (String id : KNOWN.ids()) {
            baseline.demand(id).ifPresent(demand -> {
                lines.add(line(
                        BaselineLines.DEMAND,
                        id,
                        demand.level().name(),
                        key(demand.citation().page()),
                        demand.citation().group(),
                        demand.citation().quote()));
                demand.settings()
                        .inWords()
                        .forEach((option, words) -> lines.add(line(BaselineLines.LIMIT, id, option.name(), words)));
            });
        }
        for (UndecidedSentence sentence : baseline.undecided()) {
            lines.add(line(
                    BaselineLines.UNDECIDED,
                    key(sentence.page()),
                    sentence.area().word(),
                    sentence.quote(),
                    sentence.why()));
        }
        lines.addAll(0, pages);
        return String.join("\n", lines) + "\n";
    }

    private static String page(Page page) {
        return line(BaselineLines.PAGE, key(page), page.title(), page.date().toString());
    }

    private static String key(Page page) {
        return page.title() + " " + page.date();
    }

    private static String line(String... fields) {
        assertThat(fields).noneMatch(field -> field.contains("\t") || field.contains("\n"));
        return String.join("\t", fields);
    }
}
