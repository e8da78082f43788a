package io.github.cloudsync.hygiene.result;

import io.github.cloudsync.hygiene.object.Attribute;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Set<Attribute> seen = EnumSet.noneOf(Attribute.class);
    private final List<String> empty = new ArrayList<>();
    private final Map<String, Long> skipped = new TreeMap<>();

    /** An object that the source delivered, whatever it is. */
    public void object() {
        objects++;
    }

    /** Attributes that at least one object has. */
    public void seen(Set<Attribute> attributes) {
        seen.addAll(attributes);
    }

    /** Which of these no object has: there are none, or they were not asked for. */
    public List<Attribute> neverSeen(List<Attribute> of) {
        return of.stream().filter(attribute -> !seen.contains(attribute)).toList();
    }

    /** A source that delivered no object at all, by its name. */
    public void emptySource(String name) {
        empty.add(name);
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
        empty.addAll(other.empty);
        other.skipped.forEach((reason, count) -> skipped.merge(reason, count, Long::sum));
    }

    public long objects() {
        return objects;
    }

    /** The sources that had nothing to judge, which may have been meant to. */
    public List<String> emptySources() {
        return List.copyOf(empty);
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
