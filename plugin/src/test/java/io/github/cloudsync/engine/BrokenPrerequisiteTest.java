package io.github.cloudsync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.outcome.Outcome;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;
import io.github.cloudsync.prerequisite.Desired;
import io.github.cloudsync.source.memory.MemoryHost;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A prerequisite with a defect is unknown, and what is needed to mend it is not lost. */
class BrokenPrerequisiteTest {
    private static final Prerequisite BROKEN = new Prerequisite() {
        @Override
        public String id() {
            return "tls12-client-enabled";
        }

        @Override
        public String title() {
            return "TLS 1.2 is enabled for outgoing connections";
        }

        @Override
        public Verdict verify(Evidence evidence, Demand demand) {
            throw new IllegalStateException("a defect");
        }
    };

    @Test
    void itIsUnknownAndItsStackTraceIsHandedOnWithItsId() {
        Map<String, RuntimeException> told = new LinkedHashMap<>();

        Report report = new Checker(List.of(BROKEN), "1", InstantSource.system(), told::put)
                .check(new Evidence(new MemoryHost()), Desired.waiving(), Target.LOCAL);

        assertThat(report.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(((Verdict.Unknown) report.assessments().get(0).verdict()).reason())
                .isEqualTo("the check itself failed with java.lang.IllegalStateException: a defect; this is a defect of"
                        + " the plugin, please report it with what Maven shows when it is run with '-X'");
        assertThat(told).containsOnlyKeys("tls12-client-enabled");
        assertThat(told.values())
                .allSatisfy(defect -> assertThat(defect.getStackTrace()).isNotEmpty());
    }
}
