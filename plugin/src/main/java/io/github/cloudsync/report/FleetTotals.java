package io.github.cloudsync.report;

import io.github.cloudsync.model.outcome.Assessment;
import io.github.cloudsync.model.outcome.Assessment.Standing;
import io.github.cloudsync.model.outcome.FleetEntry;
import io.github.cloudsync.model.outcome.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Counts a fleet while it passes by. What it keeps of the hosts does not grow with the fleet: the counts of each
 * prerequisite, and the worst hosts up to a limit.
 */
public final class FleetTotals {
    /** How many hosts are kept to be shown. */
    static final int MOST_HOSTS = 100;
    /** How many notices of single hosts are kept, more than are shown; all are in {@code fleet.json}, with their hosts. */
    static final int MOST_NOTICES = 100;

    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final Map<String, PrerequisiteTotals> prerequisites = new LinkedHashMap<>();
    private final PriorityQueue<FleetHost> worst = new PriorityQueue<>(FleetHost.WORST_FIRST.reversed());
    private final List<String> notices = new ArrayList<>();
    private final Map<String, HostsOfNotice> noticesOfHosts = new LinkedHashMap<>();
    private long noticesLeftOut;
    private long refused;
    private long missing;

    /**
     * On how many hosts a prerequisite stands so.
     *
     * @param notMet without the hosts where it is waived
     */
    record PrerequisiteTotals(String id, String title, long notMet, long unknown, long notVerified, long waived) {
        private static final Comparator<PrerequisiteTotals> WORST_FIRST = Comparator.comparingLong(
                        (PrerequisiteTotals totals) -> -totals.notMet)
                .thenComparingLong(totals -> -totals.unknown);

        PrerequisiteTotals and(Standing standing) {
            return new PrerequisiteTotals(
                    id,
                    title,
                    notMet + (standing == Standing.NOT_MET ? 1 : 0),
                    unknown + (standing == Standing.UNKNOWN ? 1 : 0),
                    notVerified + (standing == Standing.NOT_VERIFIED ? 1 : 0),
                    waived + (standing == Standing.WAIVED ? 1 : 0));
        }
    }

    public void add(FleetEntry entry) {
        FleetHost host = FleetHost.of(entry);
        outcomes.merge(host.outcome(), 1L, Long::sum);
        worst.add(host);
        if (worst.size() > MOST_HOSTS) {
            worst.remove();
        }
        if (entry instanceof FleetEntry.Checked checked) {
            checked.report().assessments().forEach(this::count);
            checked.report().notices().forEach(text -> notice(host, text));
        } else if (entry instanceof FleetEntry.Missing) {
            missing++;
        } else {
            refused++;
        }
    }

    /** Takes in what the user should know beside the hosts, as a sentence. */
    public void notice(String text) {
        notices.add(text);
    }

    private void notice(FleetHost host, String text) {
        HostsOfNotice known = noticesOfHosts.get(text);
        if (known != null) {
            noticesOfHosts.put(text, new HostsOfNotice(known.first(), known.more() + 1));
        } else if (noticesOfHosts.size() < MOST_NOTICES) {
            noticesOfHosts.put(text, new HostsOfNotice(host.name(), 0));
        } else {
            noticesLeftOut++;
        }
    }

    /** On which host something was noticed first, and on how many more. */
    private record HostsOfNotice(String first, long more) {
        String words() {
            return first + (more == 0 ? "" : " and " + more + " more");
        }
    }

    private void count(Assessment assessment) {
        prerequisites.compute(
                assessment.id(),
                (id, totals) -> (totals == null ? new PrerequisiteTotals(id, assessment.title(), 0, 0, 0, 0) : totals)
                        .and(assessment.standing()));
    }

    /** Not met if one host does not meet what is required of it; else unknown if one is unknown or refused; else met. */
    public Outcome outcome() {
        if (count(Outcome.NOT_MET) > 0) {
            return Outcome.NOT_MET;
        }
        return count(Outcome.UNKNOWN) > 0 ? Outcome.UNKNOWN : Outcome.MET;
    }

    /** How many hosts come to this; refused snapshots are among the unknown. */
    public long count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    public long refused() {
        return refused;
    }

    /** How many hosts are expected and have no snapshot; they are among the unknown. */
    public long missing() {
        return missing;
    }

    /** What is to be known of the folder. */
    List<String> notices() {
        return List.copyOf(notices);
    }

    /** What is to be known of single hosts, each once with the hosts it is about. */
    List<String> noticesOfHosts() {
        List<String> texts = new ArrayList<>();
        noticesOfHosts.forEach((text, hosts) -> texts.add(hosts.words() + ": " + text));
        return texts;
    }

    /** How many notices of single hosts were not kept. */
    long noticesLeftOut() {
        return noticesLeftOut;
    }

    /** How many prerequisites are waived, on all hosts together. */
    long waived() {
        return prerequisites.values().stream()
                .mapToLong(PrerequisiteTotals::waived)
                .sum();
    }

    public long hosts() {
        return count(Outcome.MET) + count(Outcome.NOT_MET) + count(Outcome.UNKNOWN);
    }

    List<FleetHost> worstHosts() {
        List<FleetHost> hosts = new ArrayList<>(worst);
        hosts.sort(FleetHost.WORST_FIRST);
        return hosts;
    }

    /** Every prerequisite that was checked, the worst first. */
    List<PrerequisiteTotals> prerequisites() {
        return prerequisites.values().stream()
                .sorted(PrerequisiteTotals.WORST_FIRST)
                .toList();
    }
}
