package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Place;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;

/**
 * The server neither sends nor accepts NTLM.
 *
 * <p>Never fixed here: denying NTLM can cut off remote desktop, file shares and whoever administers the server, and has
 * to be preceded by an audit. {@code LmCompatibilityLevel} is about NTLM's versions and is none of our business.
 */
final class NtlmNotEnabled implements Prerequisite {
    private static final RegistryKey KEY = RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\MSV1_0");
    private static final RegistryValue SENDING = KEY.value("RestrictSendingNTLMTraffic");
    private static final RegistryValue RECEIVING = KEY.value("RestrictReceivingNTLMTraffic");
    private static final long DENY = 2;

    @Override
    public String id() {
        return "ntlm-not-enabled";
    }

    @Override
    public String title() {
        return "NTLM is not enabled";
    }

    @Override
    public Verdict verify(Evidence evidence, Demand demand) {
        Examination examination = new Examination();
        expect(examination, evidence.host(), SENDING, "Outgoing NTLM traffic to remote servers", "Deny all");
        expect(examination, evidence.host(), RECEIVING, "Incoming NTLM traffic", "Deny all accounts");
        return examination.verdict();
    }

    private static void expect(
            Examination examination, HostFacts host, RegistryValue value, String policy, String option) {
        examination.expect(
                Place.of(value),
                DENY + " (deny)",
                RegistryReading.number(host, value).map(Restriction::new),
                restriction -> restriction.level == DENY,
                seen -> Finding.byHand(
                        seen,
                        "Not fixed by remediate, since it can lock people and programs out. Audit first, then set"
                                + " 'Network security: Restrict NTLM: " + policy + "' to '" + option
                                + "' by Group Policy; the agent needs version 1.1.1365.0 or later for it."));
    }

    /** A level as messages show it: {@code 1 (audit)}. */
    private record Restriction(long level) {
        @Override
        public String toString() {
            return level
                    + (level == DENY ? " (deny)" : level == 1 ? " (not all denied)" : level == 0 ? " (allow)" : "");
        }
    }
}
