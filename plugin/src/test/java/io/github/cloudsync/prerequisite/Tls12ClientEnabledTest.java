package io.github.cloudsync.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryType;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.source.memory.MemoryHost;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Tls12ClientEnabledTest {
    private static final RegistryKey KEY = RegistryKey.of(
            "HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Client");
    private static final RegistryValue ENABLED = KEY.value("Enabled");
    private static final RegistryValue DISABLED_BY_DEFAULT = KEY.value("DisabledByDefault");

    /** Every row of the table in Microsoft's "TLS registry settings", for a server of 2016 or later. */
    @ParameterizedTest(name = "Enabled={0} DisabledByDefault={1}: explicit {2}, effective {3}")
    @CsvSource({
        "-,          -,          not met, met",
        "1,          0,          met,     met",
        "0xFFFFFFFF, 0,          met,     met",
        "2,          0,          met,     met",
        "1,          1,          not met, not met",
        "1,          0xFFFFFFFF, not met, not met",
        "0,          0,          not met, not met",
        "0,          1,          not met, not met",
        "0,          -,          not met, not met",
        "1,          -,          not met, met",
        "-,          0,          not met, met",
        "-,          1,          not met, not met",
        "'\"1\"',    0,          not met, not met",
        "1,          '\"0\"',    not met, not met",
        "3 bytes,    0,          not met, not met",
    })
    void decidesEveryState(String enabled, String disabledByDefault, String explicit, String effective)
            throws Exception {
        Examined inExplicitMode =
                Examined.on(server(enabled, disabledByDefault), new Tls12ClientEnabled(), Desired.everything());
        if (explicit.equals("met")) {
            inExplicitMode.isMet();
        } else {
            inExplicitMode.whenFixed().isMet();
        }
        Examined inEffectiveMode =
                Examined.on(server(enabled, disabledByDefault), new Tls12ClientEnabled(), Desired.effectiveTls());
        if (effective.equals("met")) {
            inEffectiveMode.isMet();
        } else {
            inEffectiveMode.whenFixed().isMet();
        }
    }

    @Test
    void saysWhatIsAbsent() {
        Examined.on(new MemoryHost(), new Tls12ClientEnabled(), Desired.everything())
                .finds(
                        new Sighting(ENABLED.toString(), "1", "absent"),
                        new Sighting(DISABLED_BY_DEFAULT.toString(), "0", "absent"));
    }

    @Test
    void saysWhichTypeIsWrongAndKeepsItForTheUndo() {
        Examined.on(server("'1'", "0"), new Tls12ClientEnabled(), Desired.everything())
                .finds(new Sighting(ENABLED.toString(), "REG_DWORD 1", "REG_SZ \"'1'\""))
                .wouldChange(
                        new Change(ENABLED, Optional.of(RegistryData.text("'1'")), Optional.of(RegistryData.dword(1))));
    }

    @Test
    void touchesOnlyTheValueThatIsWrong() {
        Examined.on(server("0xFFFFFFFF", "1"), new Tls12ClientEnabled(), Desired.everything())
                .wouldChange(new Change(
                        DISABLED_BY_DEFAULT, Optional.of(RegistryData.dword(1)), Optional.of(RegistryData.dword(0))));
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        Examined.on(server("1", "0").denyReading(ENABLED), new Tls12ClientEnabled(), Desired.everything())
                .isUnknown(ENABLED + " could not be read: access denied; run Maven as an administrator")
                .hasNothingToFix();
    }

    @Test
    void whatIsWrongStaysWrongBesideWhatCannotBeRead() {
        Examined.on(server("1", "1").denyReading(ENABLED), new Tls12ClientEnabled(), Desired.everything())
                .finds(new Sighting(DISABLED_BY_DEFAULT.toString(), "0", "1"));
    }

    @Test
    void theServerSideIsDecidedOnItsOwn() {
        Examined.on(server("1", "0"), new Tls12ServerEnabled(), Desired.everything())
                .finds(
                        new Sighting(ENABLED.toString().replace("Client", "Server"), "1", "absent"),
                        new Sighting(DISABLED_BY_DEFAULT.toString().replace("Client", "Server"), "0", "absent"));
        assertThat(new Tls12ServerEnabled().owns()).doesNotContain(KEY);
    }

    private static MemoryHost server(String enabled, String disabledByDefault) {
        MemoryHost host = new MemoryHost();
        if (!enabled.equals("-")) {
            host.with(ENABLED, data(enabled));
        }
        if (!disabledByDefault.equals("-")) {
            host.with(DISABLED_BY_DEFAULT, data(disabledByDefault));
        }
        return host;
    }

    private static RegistryData data(String text) {
        if (text.equals("3 bytes")) {
            return RegistryData.of(RegistryType.DWORD, "abc".getBytes(StandardCharsets.US_ASCII));
        }
        return text.startsWith("\"") || text.startsWith("'")
                ? RegistryData.text(text.replace("\"", ""))
                : RegistryData.dword(Long.decode(text));
    }
}
