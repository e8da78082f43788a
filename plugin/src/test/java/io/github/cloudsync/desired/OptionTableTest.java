package io.github.cloudsync.desired;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.demand.Home;
import io.github.cloudsync.model.demand.Limit;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.model.demand.Settings;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.prerequisite.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of a prerequisite has a table of exactly the options that it has in the code, with what is in force. */
class OptionTableTest {
    private static final KnownPrerequisites KNOWN = new KnownPrerequisites(Catalogue.all());
    private static final String NEXT = "## What the fix does\n";
    private static final Pattern SECTION = Pattern.compile("## Options\n.*?(?=## What the fix does\n)", Pattern.DOTALL);

    /** Run with {@code -Dcloudsync.writePages=true} to write them anew. */
    @ParameterizedTest
    @MethodSource("catalogue")
    void thePageHasTheTableThatTheOptionsGive(Prerequisite prerequisite) throws IOException {
        Path file = Path.of("src/site/markdown/prerequisites", prerequisite.id() + ".md");
        String page = Files.readString(file);
        String right = SECTION.matcher(page).replaceAll("").replace(NEXT, section(prerequisite) + NEXT);
        if (Boolean.getBoolean("cloudsync.writePages")) {
            Files.writeString(file, right);
        }
        assertThat(Files.readString(file))
                .as("generate it with: mvn -pl plugin test -Dtest=OptionTableTest \"-Dcloudsync.writePages=true\"")
                .isEqualTo(right);
    }

    @Test
    void aTableSaysWhereAnOptionStandsAndWhatIsInForce() {
        assertThat(section(prerequisite("scope-groups-small-enough"))).isEqualTo("""
                ## Options

                | option | in 2021-03 | in 2026-07 | what it is |
                |---|---|---|---|
                | `thresholds`: `members` | 1500 | 50000 | The most members that a group may have. |

                """);
        assertThat(section(prerequisite("domain-joined"))).isEmpty();
    }

    private static String section(Prerequisite prerequisite) {
        if (prerequisite.options().isEmpty()) {
            return "";
        }
        List<String> head = new ArrayList<>(List.of("option"));
        Baselines.names().forEach(name -> head.add("in " + name));
        head.add("what it is");
        StringBuilder table = new StringBuilder("## Options\n\n").append(row(head));
        table.append("|").append("---|".repeat(head.size())).append('\n');
        for (Option<?> option : prerequisite.options()) {
            List<String> cells = new ArrayList<>(List.of(name(option)));
            for (String baseline : Baselines.names()) {
                Settings settings = Baselines.load(baseline, KNOWN)
                        .demand(prerequisite.id())
                        .map(BaselineDemand::settings)
                        .orElse(Settings.NONE);
                cells.add(inForce(option, settings));
            }
            cells.add(option.meaning());
            table.append(row(cells));
        }
        return table.append('\n').toString();
    }

    private static String name(Option<?> option) {
        if (option instanceof Limit) {
            return "`" + EntryOptions.THRESHOLDS + "`: `" + option.name() + "`";
        }
        return option.home() instanceof Home.Section section
                ? "`" + section.key() + "`: `" + option.name() + "`"
                : "`" + option.name() + "`";
    }

    private static <T> String inForce(Option<T> option, Settings settings) {
        T value = settings.value(option);
        String words = option.words(value);
        return !words.isEmpty() ? words : value instanceof Collection<?> ? "none" : "not set";
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static Prerequisite prerequisite(String id) {
        return Catalogue.all().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static List<Prerequisite> catalogue() {
        return Catalogue.all();
    }
}
