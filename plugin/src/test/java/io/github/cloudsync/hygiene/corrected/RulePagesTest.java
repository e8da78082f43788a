package io.github.cloudsync.hygiene.corrected;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every rule has its page, of the same name, and there is no page of another. */
class RulePagesTest {
    private static final Path PAGES = Path.of("src/site/markdown/hygiene");

    @Test
    void everyRuleHasAPageAndEveryPageARule() throws Exception {
        TreeSet<String> ids = ValueRules.ALL.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        ids.addAll(List.of(
                "values-unique",
                "accents-distinguish",
                "one-primary-address",
                "few-enough-addresses",
                "few-enough-certificates"));
        TreeSet<String> pages = new TreeSet<>();
        try (var files = Files.list(PAGES)) {
            files.forEach(file -> pages.add(file.getFileName().toString().replace(".md", "")));
        }
        assertThat(pages).isEqualTo(ids);
        String table = Files.readString(Path.of("src/site/markdown/hygiene.md"));
        for (String id : ids) {
            assertThat(Files.readString(PAGES.resolve(id + ".md")))
                    .startsWith("# " + id + "\n")
                    .contains("## What is proposed", "## By hand", "## Source");
            assertThat(table).contains("](hygiene/" + id + ".md)");
        }
    }
}
