package io.github.cloudsync.app;

import io.github.cloudsync.hygiene.object.DirectoryObject;
import io.github.cloudsync.hygiene.result.Finding;
import io.github.cloudsync.hygiene.result.Party;
import io.github.cloudsync.hygiene.result.ResultFiles;
import io.github.cloudsync.hygiene.result.ShownValue;
import io.github.cloudsync.hygiene.result.Tally;
import io.github.cloudsync.hygiene.scan.Scan;
import io.github.cloudsync.report.Line;
import io.github.cloudsync.report.Printable;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Says what a scan of attributes finds, and how far it is; hands everything to the files. */
final class HygieneNarration implements Scan.Listener {
    /** How many findings and unreadable objects are shown; the files have all. */
    private static final int MOST_SHOWN = 10;

    private static final long EVERY_NANOS = 3_000_000_000L;

    private final Audience audience;
    private final ResultFiles results;
    private final ShownValue shown;
    private final Map<String, Long> byFault = new TreeMap<>();
    private final long began = System.nanoTime();
    private long lastSaid = began;
    private long firstReading;
    private int shownFindings;
    private int shownUnreadable;

    HygieneNarration(Audience audience, ResultFiles results, ShownValue shown) {
        this.audience = audience;
        this.results = results;
        this.shown = shown;
    }

    @Override
    public void accept(Finding finding) {
        for (String fault : finding.faults()) {
            byFault.merge(fault, 1L, Long::sum);
        }
        results.accept(finding);
        show(finding);
    }

    /** The same finding comes again, and is shown once. */
    @Override
    public void early(Finding finding) {
        if (shownFindings == 0) {
            show(finding);
        }
    }

    private void show(Finding finding) {
        if (shownFindings >= MOST_SHOWN) {
            return;
        }
        shownFindings++;
        Party party = finding.party();
        String update = finding.update() == null ? "" : " -> " + value(finding.update());
        String text = Printable.sentence(String.join(", ", finding.faults()) + " " + party.attribute() + " of "
                + party.dn() + ": " + value(party.value()) + update + others(finding.others()));
        audience.say(finding.advice() ? Line.warn(text) : Line.error(text));
    }

    private static String others(List<Party> others) {
        if (others.isEmpty()) {
            return "";
        }
        String first =
                "; also " + others.get(0).attribute() + " of " + others.get(0).dn();
        return others.size() == 1 ? first : first + " and " + (others.size() - 1) + " more";
    }

    private String value(@org.jspecify.annotations.Nullable String value) {
        String text = shown.of(value);
        return text == null ? "absent" : shown == ShownValue.MASKED ? text : "'" + text + "'";
    }

    @Override
    public void skipped(DirectoryObject object, String reason) {
        results.skipped(object.dn(), reason);
    }

    @Override
    public void unreadable(String place, String dn, String problem) {
        results.unjudged(dn, place + ": " + problem);
        if (shownUnreadable++ < MOST_SHOWN) {
            audience.warn(Printable.sentence(place + " could not be judged: " + problem + "."));
        }
    }

    @Override
    public void progress(int reading, long objects, long findings) {
        long now = System.nanoTime();
        if (reading == 1) {
            firstReading = objects;
        }
        if (now - lastSaid < EVERY_NANOS) {
            return;
        }
        lastSaid = now;
        long rate = objects * 1_000_000_000L / Math.max(1, now - began);
        audience.info(
                reading == 1
                        ? String.format(Locale.ROOT, "%,d objects read, %,d a second", objects, rate)
                        : String.format(
                                Locale.ROOT,
                                "%,d of %,d objects judged, %,d findings",
                                objects,
                                Math.max(objects, firstReading),
                                findings));
    }

    /** The last lines: what was looked at, what was not and why, and what was found. */
    void conclude(String rules, Tally tally, Path csv) {
        audience.info(String.format(
                Locale.ROOT,
                "%s: %,d objects, %,d of them persons or groups; %,d judged, %,d skipped, %,d findings%s",
                rules,
                tally.objects(),
                tally.foundObjects(),
                tally.judgedObjects(),
                tally.skippedObjects(),
                tally.findings(),
                tally.advice() == 0 ? "" : String.format(Locale.ROOT, ", %,d advised", tally.advice())));
        tally.skippedByReason()
                .forEach((reason, count) ->
                        audience.info(String.format(Locale.ROOT, "  %,d skipped: %s", count, reason)));
        byFault.forEach((fault, count) -> audience.info(String.format(Locale.ROOT, "  %,d %s", count, fault)));
        if (tally.derivedCategories() > 0) {
            audience.warn(String.format(
                    Locale.ROOT,
                    "%,d objects have no objectCategory; whether they are persons or groups was told from their class."
                            + " Export objectCategory as well to be sure.",
                    tally.derivedCategories()));
        }
        if (tally.damagedObjects() > 0) {
            audience.warn(String.format(
                    Locale.ROOT,
                    "%,d objects have a value that is not UTF-8; it was judged with replacements.",
                    tally.damagedObjects()));
        }
        if (tally.unreadableObjects() > 0) {
            audience.warn(String.format(
                    Locale.ROOT,
                    "%,d objects could not be judged; nothing is known of them.",
                    tally.unreadableObjects()));
        }
        audience.info("All findings: " + csv);
    }
}
