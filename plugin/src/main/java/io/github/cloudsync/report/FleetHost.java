package io.github.cloudsync.report;

import io.github.cloudsync.model.outcome.Assessment;
import io.github.cloudsync.model.outcome.Assessment.Standing;
import io.github.cloudsync.model.outcome.FleetEntry;
import io.github.cloudsync.model.outcome.Outcome;
import io.github.cloudsync.model.outcome.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one line of a fleet report says of a host.
 *
 * @param file the snapshot's file name; empty where there is none
 * @param name the host's name; of a refused snapshot the file's
 * @param notMet the ids of what is not met, required or recommended
 * @param problem what is wrong with a refused or missing snapshot; empty for one that was checked
 */
record FleetHost(String file, String name, Outcome outcome, List<String> notMet, List<String> unknown, String problem) {
    /** The worst first, then by name, so that a capped list shows what matters and is the same each time. */
    static final Comparator<FleetHost> WORST_FIRST = Comparator.comparing((FleetHost host) -> switch (host.outcome) {
                case NOT_MET -> 0;
                case UNKNOWN -> 1;
                case MET -> 2;
            })
            .thenComparing(host -> host.problem.isEmpty())
            .thenComparing(host -> -host.notMet.size())
            .thenComparing(host -> -host.unknown.size())
            .thenComparing(FleetHost::file)
            .thenComparing(FleetHost::name);

    static final String NO_SNAPSHOT =
            "there is no snapshot of it in the folder; record one with the goal 'snapshot' on it";

    static FleetHost of(FleetEntry entry) {
        if (entry instanceof FleetEntry.Checked checked) {
            Report report = checked.report();
            return new FleetHost(
                    checked.file(),
                    report.host().name(),
                    report.outcome(),
                    ids(report, Standing.NOT_MET),
                    ids(report, Standing.UNKNOWN),
                    "");
        }
        if (entry instanceof FleetEntry.Missing missing) {
            return new FleetHost("", missing.host(), Outcome.UNKNOWN, List.of(), List.of(), NO_SNAPSHOT);
        }
        FleetEntry.Refused refused = (FleetEntry.Refused) entry;
        return new FleetHost(refused.file(), refused.file(), Outcome.UNKNOWN, List.of(), List.of(), refused.problem());
    }

    static List<String> ids(Report report, Standing standing) {
        return report.assessments().stream()
                .filter(a -> a.standing() == standing)
                .map(Assessment::id)
                .toList();
    }

    /** What is wrong, in few words. */
    String summary(int mostIds) {
        if (!problem.isEmpty()) {
            return Printable.sentence(problem);
        }
        List<String> parts = new ArrayList<>();
        if (!notMet.isEmpty()) {
            parts.add("not met: " + shortened(notMet, mostIds));
        }
        if (!unknown.isEmpty()) {
            parts.add("unknown: " + shortened(unknown, mostIds));
        }
        return String.join("; ", parts);
    }

    private static String shortened(List<String> ids, int most) {
        String first =
                String.join(", ", ids.stream().limit(most).map(Printable::value).toList());
        return ids.size() <= most ? first : first + " and " + (ids.size() - most) + " more";
    }
}
