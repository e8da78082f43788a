package io.github.cloudsync.model.outcome;

import io.github.cloudsync.model.demand.Area;
import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.Level;
import io.github.cloudsync.model.demand.Waiver;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Verdict;
import java.util.Optional;

/**
 * One prerequisite's line in a report.
 *
 * @param area what it is about
 * @param demand how it is demanded, by which sentence of Microsoft's and which line of the desired state
 * @param waiver the waiver in force, if there is one
 */
public record Assessment(String id, String title, Area area, Demand demand, Verdict verdict, Optional<Waiver> waiver) {
    /** Of a prerequisite of the server of whose demand nothing but the level is known. */
    public Assessment(String id, String title, Level level, Verdict verdict, Optional<Waiver> waiver) {
        this(id, title, Area.SERVER, Demand.standard("").at(level), verdict, waiver);
    }

    /** Where a prerequisite stands, its waiver taken into account. */
    public enum Standing {
        MET,
        NOT_MET,
        UNKNOWN,
        NOT_VERIFIED,
        NOT_APPLICABLE,
        WAIVED
    }

    public Standing standing() {
        if (verdict instanceof Verdict.Met) {
            return Standing.MET;
        }
        if (verdict instanceof Verdict.NotApplicable) {
            return Standing.NOT_APPLICABLE;
        }
        if (verdict instanceof Verdict.NotVerified) {
            return Standing.NOT_VERIFIED;
        }
        if (waiver.isPresent()) {
            return Standing.WAIVED;
        }
        return verdict instanceof Verdict.NotMet ? Standing.NOT_MET : Standing.UNKNOWN;
    }

    /** Whether it fails the build, or only warns. */
    public Level level() {
        return demand.level();
    }

    /** The same with another verdict. */
    public Assessment with(Verdict other) {
        return new Assessment(id, title, area, demand, other, waiver);
    }

    /** The same at another level. */
    public Assessment with(Level other) {
        return new Assessment(id, title, area, demand.at(other), verdict, waiver);
    }

    /** Whether it was found out how it stands, waived or not. */
    public boolean isDecided() {
        return verdict instanceof Verdict.Met || verdict instanceof Verdict.NotMet;
    }

    /** Whether a restart of the machine is all that is missing. */
    public boolean needsRestartOnly() {
        return verdict instanceof Verdict.NotMet notMet && notMet.findings().allMatch(Finding::needsRestart);
    }

    /** Whether every finding can be fixed by {@code remediate}; false where there is none. */
    public boolean fixable() {
        return verdict instanceof Verdict.NotMet notMet
                && notMet.findings().allMatch(finding -> finding.fix().isPresent());
    }
}
