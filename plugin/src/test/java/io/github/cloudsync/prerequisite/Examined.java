package io.github.cloudsync.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.HostException;
import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.fact.DirectoryFacts;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;
import io.github.cloudsync.source.memory.MemoryHost;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One prerequisite looked at on one machine. The laws of verification are checked here, so that no test can forget them:
 * looking writes nothing, a fix makes its finding go away, a second fix has nothing to do, and a fix writes only where the
 * prerequisite may.
 */
final class Examined {
    private final Prerequisite prerequisite;
    private final MemoryHost host;
    private final DesiredState desired;
    private final Verdict verdict;

    private Examined(
            Prerequisite prerequisite, MemoryHost host, List<DirectoryFacts> directories, DesiredState desired) {
        this.prerequisite = prerequisite;
        this.host = host;
        this.desired = desired;
        int writes = host.writes();
        this.verdict = prerequisite.verify(
                new Evidence(host, directories),
                desired.demand(prerequisite.id()).orElse(Demand.standard(desired.source())));
        assertThat(host.writes()).as("verification must not write").isEqualTo(writes);
        for (Finding finding : findings()) {
            finding.commands()
                    .forEach(command -> assertThat(finding.advice().orElseThrow())
                            .as("a command stands in the advice as it is typed")
                            .contains(command.toString()));
        }
    }

    static Examined on(MemoryHost host, Prerequisite prerequisite, DesiredState desired) {
        return new Examined(prerequisite, host, List.of(), desired);
    }

    /** Looks into directories, with the thresholds of a baseline or without. */
    static Examined in(Prerequisite prerequisite, Map<String, Long> thresholds, DirectoryFacts... directories) {
        return new Examined(
                prerequisite, new MemoryHost(), List.of(directories), Desired.requiring(prerequisite, thresholds));
    }

    static Examined in(Prerequisite prerequisite, MemoryHost host, DirectoryFacts... directories) {
        return new Examined(prerequisite, host, List.of(directories), Desired.requiring(prerequisite, Map.of()));
    }

    /** What was seen, in the order it was looked at. */
    Examined shows(Sighting... expected) {
        assertThat(verdict.evidence()).extracting(Sighting::of).containsExactly(expected);
        return this;
    }

    Examined isMet() {
        assertThat(verdict).isInstanceOf(Verdict.Met.class);
        assertThat(verdict.evidence())
                .as("even a met prerequisite shows its evidence")
                .isNotEmpty();
        return this;
    }

    /** Met with exactly this evidence. */
    Examined isMetBy(Sighting... evidence) {
        assertThat(verdict).isInstanceOf(Verdict.Met.class);
        assertThat(verdict.evidence()).extracting(Sighting::of).containsExactly(evidence);
        return this;
    }

    Examined showsEvidence(String actual) {
        assertThat(verdict.evidence()).extracting(Observation::actual).contains(actual);
        return this;
    }

    /** Not met, among others by this. */
    Examined showsFinding(String actual) {
        assertThat(findings())
                .extracting(finding -> finding.observation().actual())
                .contains(actual);
        return this;
    }

    Examined findsAsManyAs(int count) {
        assertThat(findings()).hasSize(count);
        return this;
    }

    /** Not met, and a restart of the machine is all that is missing. */
    Examined needsRestartOnly() {
        assertThat(findings()).isNotEmpty().allMatch(Finding::needsRestart);
        return this;
    }

    Examined isUnknown(String reason) {
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Unknown.class,
                        unknown -> assertThat(unknown.reason()).isEqualTo(reason));
        return this;
    }

    Examined isNotVerified(String reason) {
        assertThat(verdict).isEqualTo(new Verdict.NotVerified(reason));
        return this;
    }

    Examined isNotApplicable(String reason) {
        assertThat(verdict).isEqualTo(new Verdict.NotApplicable(reason));
        return this;
    }

    /** Not met with exactly these observations. */
    Examined finds(Sighting... expected) {
        assertThat(findings())
                .extracting(finding -> Sighting.of(finding.observation()))
                .containsExactly(expected);
        return this;
    }

    Examined advises(String... advice) {
        assertThat(findings().stream().flatMap(finding -> finding.advice().stream()))
                .containsExactly(advice);
        return this;
    }

    Examined hasNothingToFix() {
        assertThat(changes()).isEmpty();
        return this;
    }

    Examined wouldChange(Change... expected) {
        assertThat(changes()).containsExactly(expected);
        return this;
    }

    /** Applies the fixes and looks again; with every finding fixable it must then be met. */
    Examined whenFixed() throws HostException {
        List<Change> changes = changes();
        assertThat(changes).as("something to fix").isNotEmpty();
        for (Change change : changes) {
            assertThat(prerequisite.mayWrite(change.setting().location()))
                    .as("a fix stays in the prerequisite's own keys, or is a value it decides")
                    .isTrue();
            host.write(change);
        }
        Examined again = new Examined(prerequisite, host, List.of(), desired);
        assertThat(again.changes()).as("a second fix has nothing to do").isEmpty();
        return again;
    }

    private List<Finding> findings() {
        return verdict instanceof Verdict.NotMet notMet ? notMet.findings().first() : List.of();
    }

    private List<Change> changes() {
        return findings().stream().map(Finding::fix).flatMap(Optional::stream).toList();
    }
}
