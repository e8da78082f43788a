package io.github.cloudsync.hygiene.result;

import java.util.Map;
import java.util.TreeMap;

/** What became of the objects of a run, counted. For one thread at a time. */
public final class Tally {
    private long objects;
    private long found;
    private long judged;
    private long unreadable;
    private long derived;
    private long damaged;
    private long findings;
    private long advice;
    private final Map<String, Long> skipped = new TreeMap<>();

    /** An object that the source delivered, whatever it is. */
    public void object() {
        objects++;
    }

    /** One that the rules look at. */
    public void found() {
        found++;
    }

    public void judged() {
        judged++;
    }

    public void unreadable() {
        unreadable++;
    }

    /** Its category was not exported and came from its class. */
    public void derivedCategory() {
        derived++;
    }

    /** It has a value that is not UTF-8. */
    public void damaged() {
        damaged++;
    }

    public void finding(Finding finding) {
        if (finding.advice()) {
            advice++;
        } else {
            findings++;
        }
    }

    public void skipped(String reason) {
        skipped.merge(reason, 1L, Long::sum);
    }

    /** Adds what another thread has counted. */
    public void add(Tally other) {
        objects += other.objects;
        found += other.found;
        judged += other.judged;
        unreadable += other.unreadable;
        derived += other.derived;
        damaged += other.damaged;
        findings += other.findings;
        advice += other.advice;
        other.skipped.forEach((reason, count) -> skipped.merge(reason, count, Long::sum));
    }

    public long objects() {
        return objects;
    }

    public long foundObjects() {
        return found;
    }

    public long judgedObjects() {
        return judged;
    }

    public long unreadableObjects() {
        return unreadable;
    }

    public long derivedCategories() {
        return derived;
    }

    public long damagedObjects() {
        return damaged;
    }

    public long findings() {
        return findings;
    }

    /** Findings that are only worth knowing, which are not among {@link #findings}. */
    public long advice() {
        return advice;
    }

    public long skippedObjects() {
        return skipped.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many were skipped, by reason. */
    public Map<String, Long> skippedByReason() {
        return new TreeMap<>(skipped);
    }
}
