package io.github.cloudsync.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.Step;
import io.github.cloudsync.model.outcome.Plan;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsolePlanTest {
    private static String shown(Report report, Plan plan, RegistryKey... created) {
        return Shown.of(
                new ConsolePlan(Invocation.PLAIN, "target/cloudsync/plan.json").lines(report, plan, List.of(created)));
    }

    private static String shown(Report report) {
        return shown(report, Samples.planOf(report));
    }

    @Test
    void showsEachChangeAndWhatIsLeft() throws Exception {
        Report report = Samples.mixture();

        Golden.assertSame("mixture-plan.txt", shown(report, Samples.planOf(report), Samples.TLS12, Samples.CLIENT));
    }

    @Test
    void showsHostileTextsAsEscapes() throws Exception {
        Golden.assertSame("hostile-plan.txt", shown(Samples.hostile()));
    }

    @Test
    void saysThatThereIsNothingToChange() {
        assertThat(shown(Samples.green())).isEqualTo("""
                        [INFO] cloudsync 2026-07 plan for PROV01 (Windows Server 2019 Standard, build 17763.3151)
                        [INFO] 0 changes, 0 findings by hand, 0 unknown
                        [INFO] Nothing to change: PROV01 meets the 2026-07 baseline.
                        """);
        assertThat(shown(Samples.report(Samples.memory())))
                .endsWith("[INFO] Nothing to change: PROV01 meets the 2026-07 baseline,"
                        + " apart from 1 waived prerequisite.\n");
    }

    @Test
    void saysThatOnlyAPersonCanDoWhatIsLeft() {
        assertThat(shown(Samples.report(Samples.serverHasDesktopExperience()))).isEqualTo("""
                        [INFO] cloudsync 2026-07 plan for PROV01 (Windows Server 2019 Standard, build 17763.3151)
                        [INFO] 0 changes, 1 finding by hand, 0 unknown
                        [WARNING] Left to a person:
                        [WARNING]   server-has-desktop-experience  the server is not a Server Core installation
                        [WARNING]     installation type  expected Server, is Server Core
                        [WARNING]         Install the agent on a server with Desktop Experience.
                        [WARNING] 'mvn cloudsync:remediate' can change nothing here: follow the advice above, then run 'mvn cloudsync:check' again.
                        """);
    }

    @Test
    void namesTypesAndBytesWhereTheValuesAloneDoNotTell() {
        RegistryKey key = Samples.DOTNET;
        RegistryData unterminated = RegistryData.of(1, new byte[] {0x31, 0});
        Plan plan = new Plan(
                List.of(
                        step(Samples.change(key.value("removed"), RegistryData.dword(0xFFFFFFFFL), null)),
                        step(Samples.change(key.value("terminated"), unterminated, RegistryData.text("1"))),
                        step(Samples.change(
                                key.value("short"), RegistryData.of(4, new byte[] {1}), RegistryData.dword(1))),
                        step(Samples.change(
                                key.value("nothing"), RegistryData.of(0, new byte[0]), RegistryData.dword(1))),
                        step(Samples.change(
                                key.value("long"), RegistryData.of(3, new byte[1000]), RegistryData.dword(1))),
                        step(Samples.change(
                                key.value("path"),
                                RegistryData.of(2, "%x%\0".getBytes(StandardCharsets.UTF_16LE)),
                                RegistryData.text("x"))),
                        step(Samples.change(
                                key.value("odd"), RegistryData.of(77, new byte[] {7}), RegistryData.text("x"))),
                        step(Samples.change(key.value(""), null, RegistryData.text("")))),
                List.of(),
                List.of());

        assertThat(shown(Samples.green(), plan)).contains("""
                        [INFO] dotnet-strong-crypto
                        [INFO]     HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319
                        [INFO]       - removed     0xFFFFFFFF (REG_DWORD) -> absent
                        [INFO]       ~ terminated  "1" as hex 3100 -> "1" (REG_SZ)
                        [INFO]       ~ short       hex 01 -> 1 (REG_DWORD)
                        [INFO]       ~ nothing     no bytes (REG_NONE) -> 1 (REG_DWORD)
                        [INFO]       ~ long        hex 0000000000000000000000000000000000000000000000000000000000000000... 1,000 bytes in all (REG_BINARY) -> 1 (REG_DWORD)
                        [INFO]       ~ path        "%x%" (REG_EXPAND_SZ) -> "x" (REG_SZ)
                        [INFO]       ~ odd         hex 07 (REG_TYPE_77) -> "x" (REG_SZ)
                        [INFO]       + (default)   absent -> "" (REG_SZ)
                        """);
    }

    @Test
    void capsALongPlan() {
        List<Step> steps = IntStream.range(0, 1000)
                .mapToObj(i -> step(Samples.change(Samples.DOTNET.value("v" + i), null, RegistryData.dword(i))))
                .toList();
        String shown = shown(Samples.green(), new Plan(steps, List.of(), List.of()));

        assertThat(shown).endsWith("""
                        [INFO]       + v197  absent -> 197 (REG_DWORD)
                        [INFO] ... and 802 more changes, all of them in target/cloudsync/plan.json
                        [INFO] Nothing has been changed yet: run 'mvn cloudsync:remediate' to apply this plan, 'mvn cloudsync:rollback' to undo it afterwards.
                        """);
        assertThat(shown.lines()).hasSize(2 + 200 + 2);
    }

    private static Step step(Change change) {
        return new Step("dotnet-strong-crypto", change);
    }
}
