package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.source.memory.MemoryHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FipsNotEnforcedTest {
    private static final RegistryValue ENABLED = RegistryKey.of(
                    "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\FipsAlgorithmPolicy")
            .value("Enabled");

    @ParameterizedTest
    @ValueSource(strings = {"-", "0"})
    void offPasses(String cell) {
        examine(cell).isMet();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "0xFFFFFFFF, 4294967295"})
    void onDoesNot(String cell, String shown) {
        examine(cell)
                .finds(new Sighting(ENABLED.toString(), "0 or absent", shown))
                .advises("If you synchronize password hashes, allow MD5 for the agent's process (enforceFIPSPolicy"
                        + " enabled=\"false\" in its configuration file), or lift the policy 'System cryptography: Use FIPS"
                        + " compliant algorithms'.")
                .hasNothingToFix();
    }

    @Test
    void textAndADenialAreUnknown() {
        examine("'0'")
                .isUnknown(
                        ENABLED
                                + " could not be read: it holds the REG_SZ \"0\" instead of a REG_DWORD; find out what wrote that");
        Examined.on(new MemoryHost().denyReading(ENABLED), new FipsNotEnforced(), Desired.everything())
                .isUnknown(ENABLED + " could not be read: access denied; run Maven as an administrator");
    }

    private static Examined examine(String cell) {
        return Examined.on(Server.with(new MemoryHost(), ENABLED, cell), new FipsNotEnforced(), Desired.everything());
    }
}
