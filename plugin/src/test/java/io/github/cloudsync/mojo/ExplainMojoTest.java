package io.github.cloudsync.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.prerequisite.Catalogue;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplainMojoTest {
    @Test
    void showsThePageOfAPrerequisite() throws Exception {
        assertThat(new Goal(new ExplainMojo())
                        .with("id", "tls12-client-enabled")
                        .run()
                        .log())
                .startsWith("""
                        [INFO]\s

                        tls12-client-enabled
                        ====================

                        TLS 1.2 is enabled for outgoing connections.

                        Why
                        ---
                        """)
                .contains("""

                        value              must be                   why
                        -----------------  ------------------------  -----------""")
                .contains("\nBy hand\n-------\n")
                .contains("\n    reg add \"HKLM\\SYSTEM\\")
                .contains("""

                        - TLS registry settings
                          (https://learn.microsoft.com/windows-server/security/tls/tls-registry-settings)
                        """);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyPageOfTheCatalogueIsInTheJarAndReadsWithoutMarkup(String id) throws Exception {
        String shown =
                new Goal(new ExplainMojo()).with("prerequisite", id).run().log();

        assertThat(shown).contains("\n" + id + "\n" + "=".repeat(id.length()) + "\n");
        assertThat(shown).contains("\nWhy\n", "\nWhat is checked\n", "\nWhat the fix does\n", "\nBy hand\n");
        String prose = shown.replaceAll("(?m)^    .*$", "");
        assertThat(prose).doesNotContain("`", "](", "**", "|", "\n#", "\n>", "<!--");
    }

    @Test
    void listsEverythingWhereNothingIsAskedFor() throws Exception {
        String shown = new Goal(new ExplainMojo()).run().log();

        List<Prerequisite> all = Catalogue.all();
        assertThat(shown)
                .startsWith("[INFO] cloudsync knows " + all.size() + " prerequisites:\n")
                .contains("[INFO]     powershell-execution-policy")
                .contains("  The PowerShell execution policy is Undefined or RemoteSigned\n")
                .endsWith("[INFO] Run 'mvn cloudsync:explain \"-Did="
                        + all.get(0).id() + "\"' to read about one of them.");
        assertThat(shown.lines()).hasSize(all.size() + 2);
    }

    @Test
    void anUnknownIdIsAnErrorThatNamesTheNearest() {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> new Goal(new ExplainMojo())
                        .with("id", "tls12-client-enable")
                        .run())
                .withMessage("There is no prerequisite 'tls12-client-enable'; did you mean 'tls12-client-enabled'?\n"
                        + "Run 'mvn cloudsync:explain' without an id to see all of them.");
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(
                        () -> new Goal(new ExplainMojo()).with("id", "../../x").run())
                .withMessage("There is no prerequisite '../../x'.\n"
                        + "Run 'mvn cloudsync:explain' without an id to see all of them.");
    }

    @Test
    void theLongerPropertyCountsWhereBothAreGiven() throws Exception {
        assertThat(new Goal(new ExplainMojo())
                        .with("id", "something of another plugin")
                        .with("prerequisite", "dotnet-strong-crypto")
                        .run()
                        .log())
                .contains("\ndotnet-strong-crypto\n====================\n");
    }

    @Test
    void canBeSkipped() throws Exception {
        assertThat(new Goal(new ExplainMojo()).with("skipExplain", true).run().log())
                .isEqualTo("[INFO] Skipped (cloudsync.explain.skip).");
    }

    static Stream<String> ids() {
        return Catalogue.all().stream().map(Prerequisite::id);
    }
}
