package io.github.cloudsync.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsolePageTest {
    private static String shown(String markdown) {
        return String.join("\n", ConsolePage.lines(markdown)) + "\n";
    }

    @Test
    void underlinesHeadings() {
        assertThat(shown("# a `page`\n## Why\n### Detail\ntext\n")).isEqualTo("""
                        a page
                        ======

                        Why
                        ---

                        Detail

                        text
                        """);
    }

    @Test
    void fillsParagraphsWhateverTheirLineBreaks() {
        String words = "one two three four five six seven\neight nine ten ".repeat(3);

        assertThat(shown(words)).isEqualTo("""
                        one two three four five six seven eight nine ten one two three four five six seven eight nine ten
                        one two three four five six seven eight nine ten
                        """);
    }

    @Test
    void indentsCodeAndBreaksNothingInIt() {
        String command = "reg add \"HKLM\\SYSTEM\" /v **not bold** ".repeat(5).strip();

        assertThat(shown("Run:\n\n```powershell\n" + command + "\n\n  # a comment | `x`\n```\nDone."))
                .isEqualTo("""
                        Run:

                            %s

                              # a comment | `x`

                        Done.
                        """.formatted(command));
    }

    @Test
    void anUnclosedFenceEndsWithThePage() {
        assertThat(shown("```\ncode")).isEqualTo("    code\n");
    }

    @Test
    void alignsTables() {
        assertThat(shown("""
                        | value | must be |
                        |---|---|
                        | `Enabled` | a \\| b |
                        | x |
                        """)).isEqualTo("""
                        value    must be
                        -------  -------
                        Enabled  a | b
                        x
                        """);
    }

    @Test
    void foldsTheWidestColumnOfAWideTable() {
        assertThat(shown("| a | b |\n|---|---|\n| short | " + "word ".repeat(25) + "|\n"))
                .isEqualTo("""
                        a      b
                        -----  %s
                        short  %s
                               %s
                        """.formatted(
                                "-".repeat(93),
                                "word ".repeat(18).strip(),
                                "word ".repeat(7).strip()));
    }

    @Test
    void cutsNoPathEvenWhereTheTableGetsTooWide() {
        String path = "HKLM\\" + "x".repeat(120);

        assertThat(shown("| a | b |\n|---|---|\n| " + path + " | two words |\n"))
                .contains(path + "  two\n");
    }

    @Test
    void hangsItemsOfLists() {
        String item = "eleven characters each and so on ".repeat(4).strip();

        assertThat(shown("Either:\n- " + item + "\n  and more\n- short\n\n1. first\n2. second"))
                .isEqualTo("""
                        Either:

                        - eleven characters each and so on eleven characters each and so on eleven characters each and so on
                          eleven characters each and so on and more
                        - short

                        1. first
                        2. second
                        """);
    }

    @Test
    void showsTheAddressBehindALinkUnlessItLeadsIntoTheSite() {
        assertThat(shown(
                        "See [the `page`](https://example.org/a_b*c*), [another](other.md) and <https://example.org>."))
                .isEqualTo("See the page (https://example.org/a_b*c*), another and https://example.org.\n");
    }

    @Test
    void takesEmphasisAwayButNotStarsInCode() {
        assertThat(shown("**Never** *ever* `a*b*c` 2 * 3 * 4")).isEqualTo("Never ever a*b*c 2 * 3 * 4\n");
    }
}
