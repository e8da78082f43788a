package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Place;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;

/** Windows does not forbid MD5, which password hash synchronization needs; a warning for who uses it. */
final class FipsNotEnforced implements Prerequisite {
    private static final RegistryValue ENABLED = RegistryKey.of(
                    "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\FipsAlgorithmPolicy")
            .value("Enabled");
    private static final String EXPECTED = "0 or absent";

    @Override
    public String id() {
        return "fips-not-enforced";
    }

    @Override
    public String title() {
        return "FIPS mode is not enforced";
    }

    @Override
    public Verdict verify(Evidence evidence, Demand demand) {
        Examination examination = new Examination();
        Reading<Long> enabled = RegistryReading.number(evidence.host(), ENABLED);
        if (enabled instanceof Reading.Absent<Long>) {
            examination.met(new Observation(Place.of(ENABLED), EXPECTED, enabled.describe()));
        } else {
            examination.expect(
                    Place.of(ENABLED),
                    EXPECTED,
                    enabled,
                    number -> number == 0,
                    seen -> Finding.byHand(
                            seen,
                            "If you synchronize password hashes, allow MD5 for the agent's process"
                                    + " (enforceFIPSPolicy enabled=\"false\" in its configuration file), or lift the policy"
                                    + " 'System cryptography: Use FIPS compliant algorithms'."));
        }
        return examination.verdict();
    }
}
