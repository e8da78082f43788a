package io.github.cloudsync.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.demand.Level;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reports for programs hold a value whole; the console cuts a long one and says how much there is of it. */
class WholeValuesTest {
    private static final RegistryData BYTES = RegistryData.of(RegistryType.BINARY, new byte[4096]);
    private static final RegistryData TEXT = RegistryData.text("x".repeat(4000));
    private static final RegistryData HIDDEN =
            RegistryData.of(RegistryType.SZ, "RemoteSigned\0\0".getBytes(StandardCharsets.UTF_16LE));

    private static Report report(RegistryData before) {
        Change change = Samples.change(Samples.CLIENT.value("Enabled"), before, RegistryData.dword(1));
        return Samples.report(Samples.notMet("one", "t", Level.REQUIRED, Samples.fixable(change, "1")));
    }

    private static JsonObject finding(RegistryData before) {
        return JsonParser.parseString(Written.json(report(before)))
                .getAsJsonObject()
                .getAsJsonArray("prerequisites")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("findings")
                .get(0)
                .getAsJsonObject();
    }

    private static String console(RegistryData before) {
        return Shown.of(new ConsoleReport(Invocation.PLAIN, "report.json").lines(report(before)));
    }

    private static String plan(RegistryData before) {
        Report report = report(before);
        return Shown.of(
                new ConsolePlan(Invocation.PLAIN, "plan.json").lines(report, Samples.planOf(report), List.of()));
    }

    @Test
    void bytesAreWholeForProgramsAndCutWithAMarkForTheEye() {
        JsonObject finding = finding(BYTES);

        assertThat(finding.get("actual").getAsString()).isEqualTo("REG_BINARY " + "00".repeat(4096));
        assertThat(finding.getAsJsonObject("change")
                        .getAsJsonObject("before")
                        .get("value")
                        .getAsString())
                .isEqualTo("REG_BINARY " + "00".repeat(4096));
        assertThat(console(BYTES)).contains("is REG_BINARY " + "0".repeat(109) + "... 4,096 bytes in all\n");
        assertThat(plan(BYTES))
                .contains("hex " + "0".repeat(64) + "... 4,096 bytes in all (REG_BINARY) -> 1 (REG_DWORD)");
    }

    @Test
    void soIsText() {
        JsonObject finding = finding(TEXT);

        assertThat(finding.get("actual").getAsString()).isEqualTo("\"" + "x".repeat(4000) + "\"");
        assertThat(console(TEXT)).contains("is \"" + "x".repeat(119) + "... 4,002 characters in all\n");
        assertThat(plan(TEXT)).contains("\"" + "x".repeat(119) + "... 8,002 bytes in all (REG_SZ) -> 1 (REG_DWORD)");
    }

    @Test
    void whatATextHidesBehindItsEndIsShownInBytes() {
        String shown = "\"RemoteSigned\" as hex 520065006d006f00740065005300690067006e0065006400" + "00000000";

        assertThat(finding(HIDDEN).get("actual").getAsString()).isEqualTo(shown);
        assertThat(console(HIDDEN)).contains("is " + shown + "\n");
        assertThat(plan(HIDDEN)).contains(shown + " (REG_SZ) -> 1 (REG_DWORD)");
    }

    @Test
    void aSentenceNamesTheBeginningAndTheSize() {
        assertThat(RegistryData.of(RegistryType.BINARY, new byte[4096]).brief())
                .isEqualTo("REG_BINARY " + "0".repeat(109) + "\u2026 4,096 bytes in all");
        assertThat(RegistryData.dword(1).brief()).isEqualTo("1");
    }

    @Test
    void aServiceIsNamedSoThatNobodyWritesPastItsManager() {
        JsonObject change = JsonParser.parseString(
                        JsonPlan.text(Samples.mixture(), Samples.planOf(Samples.mixture()), List.of()))
                .getAsJsonObject()
                .getAsJsonArray("changes")
                .asList()
                .stream()
                .map(each -> each.getAsJsonObject())
                .filter(each -> each.has("service"))
                .findFirst()
                .orElseThrow();

        assertThat(change.get("service").getAsString()).isEqualTo("VaultSvc");
        assertThat(change.get("key").getAsString()).endsWith("\\Services\\VaultSvc");
        assertThat(change.get("name").getAsString()).isEqualTo("Start");
    }
}
