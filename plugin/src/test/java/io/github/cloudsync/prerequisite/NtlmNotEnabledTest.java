package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.source.memory.MemoryHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NtlmNotEnabledTest {
    private static final RegistryKey KEY = RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\MSV1_0");
    private static final RegistryValue SENDING = KEY.value("RestrictSendingNTLMTraffic");
    private static final RegistryValue RECEIVING = KEY.value("RestrictReceivingNTLMTraffic");

    @Test
    void deniedBothWaysPasses() {
        examine("2", "2").isMet();
    }

    @ParameterizedTest
    @CsvSource({"-, absent", "0, 0 (allow)", "1, 1 (not all denied)", "3, 3"})
    void nothingLessDoes(String cell, String shown) {
        examine(cell, "2")
                .finds(new Sighting(SENDING.toString(), "2 (deny)", shown))
                .hasNothingToFix();
        examine("2", cell)
                .finds(new Sighting(RECEIVING.toString(), "2 (deny)", shown))
                .hasNothingToFix();
    }

    @Test
    void theAdviceNamesThePoliciesAndTheDanger() {
        examine("0", "1")
                .advises(
                        "Not fixed by remediate, since it can lock people and programs out. Audit first, then set 'Network"
                                + " security: Restrict NTLM: Outgoing NTLM traffic to remote servers' to 'Deny all' by Group"
                                + " Policy; the agent needs version 1.1.1365.0 or later for it.",
                        "Not fixed by remediate, since it can lock people and programs out. Audit first, then set 'Network"
                                + " security: Restrict NTLM: Incoming NTLM traffic' to 'Deny all accounts' by Group Policy;"
                                + " the agent needs version 1.1.1365.0 or later for it.");
    }

    @Test
    void textIsUnknown() {
        examine("'2'", "2")
                .isUnknown(
                        SENDING
                                + " could not be read: it holds the REG_SZ \"2\" instead of a REG_DWORD; find out what wrote that");
    }

    private static Examined examine(String sending, String receiving) {
        return Examined.on(
                Server.with(Server.with(new MemoryHost(), SENDING, sending), RECEIVING, receiving),
                new NtlmNotEnabled(),
                Desired.everything());
    }
}
