package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.FurtherValues;
import io.github.cloudsync.model.demand.RequestedValue;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryType;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Place;
import io.github.cloudsync.model.verdict.Unseen;
import io.github.cloudsync.model.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Gathers what was seen for one prerequisite and draws the verdict from it.
 *
 * <p>The order of precedence is the safety of the whole product and stands here only: a finding makes it not met,
 * whatever else could not be seen; without one, anything unseen makes it unknown; only what was seen in full is met.
 */
final class Examination {
    private final List<Finding> findings = new ArrayList<>();
    private final List<Observation> evidence = new ArrayList<>();
    /** The places behind each reason why something could not be read. */
    private final Map<String, List<Place>> unseen = new LinkedHashMap<>();

    private final List<String> inapplicable = new ArrayList<>();
    private final List<String> undeclared = new ArrayList<>();

    /** Compares one registry value with what is expected of it. */
    void expect(Expectation expectation, HostFacts host) {
        Reading<RegistryData> reading = host.value(expectation.value());
        Place place = Place.of(expectation.value());
        if (reading instanceof Reading.Present<RegistryData> present) {
            compare(expectation, place, reading, present.value());
        } else if (reading instanceof Reading.Absent<RegistryData>) {
            Observation seen = new Observation(place, expectation.expected(), "absent");
            if (expectation.absentPasses()) {
                met(seen);
            } else {
                found(Finding.fixable(seen, Change.of(expectation.value(), reading, Optional.of(expectation.fix()))));
            }
        } else {
            notSeen(place, expectation.expected(), reading);
        }
    }

    /**
     * Judges one fact. What holds is evidence; what does not, and what is absent, is the finding given for it; what could
     * not be seen is neither.
     */
    <T> void expect(
            Place place,
            String expected,
            Reading<T> reading,
            Predicate<T> holds,
            Function<Observation, Finding> otherwise) {
        Observation seen = new Observation(place, expected, reading.describe());
        if (reading instanceof Reading.Present<T> present && holds.test(present.value())) {
            met(seen);
        } else if (reading instanceof Reading.Present<T> || reading instanceof Reading.Absent<T>) {
            found(otherwise.apply(seen));
        } else {
            notSeen(place, expected, reading);
        }
    }

    /** Compares the further values that the desired state asks for in this prerequisite's keys. */
    void expectRequested(Demand demand, HostFacts host) {
        for (RequestedValue requested : demand.value(FurtherValues.OPTION)) {
            expect(Expectation.equalTo(requested.value(), requested.data()), host);
        }
    }

    private void compare(Expectation expectation, Place place, Reading<RegistryData> reading, RegistryData actual) {
        if (expectation.holds().test(actual)) {
            met(new Observation(place, expectation.expected(), actual.toString()));
            return;
        }
        boolean wrongType = actual.type() != expectation.fix().type();
        Observation seen = wrongType
                ? new Observation(
                        place,
                        expectation.expectedWithType(),
                        actual.type() == RegistryType.SZ ? "REG_SZ " + actual : actual.toString())
                : new Observation(place, expectation.expected(), actual.toString());
        found(Finding.fixable(seen, Change.of(expectation.value(), reading, Optional.of(expectation.fix()))));
    }

    void met(Observation observation) {
        evidence.add(observation);
    }

    void found(Finding finding) {
        findings.add(finding);
    }

    /** Takes in a reading that brought no value: unreadable, or inapplicable to this kind of target. */
    void notSeen(Place place, String expected, Reading<?> reading) {
        evidence.add(new Observation(place, expected, reading.describe()));
        if (reading instanceof Reading.Inapplicable<?> none) {
            inapplicable.add(none.reason());
        } else if (reading instanceof Reading.Unreadable<?> unreadable) {
            unseen.computeIfAbsent(unreadable.reason(), reason -> new ArrayList<>())
                    .add(place);
        } else {
            throw new IllegalArgumentException("this was seen: " + reading);
        }
    }

    /** Notes that nothing was looked at, since the desired state does not say what to look at. */
    void notDeclared(Place place, String expected, String reason) {
        evidence.add(new Observation(place, expected, "not looked at: " + reason));
        undeclared.add(reason);
    }

    Verdict verdict() {
        if (!findings.isEmpty()) {
            return new Verdict.NotMet(findings, evidence);
        }
        if (!unseen.isEmpty()) {
            List<Unseen> all = new ArrayList<>();
            unseen.forEach((cause, places) -> all.add(new Unseen(places, cause)));
            return new Verdict.Unknown(all, evidence);
        }
        // Half of a look is no look: what one directory leaves undeclared is not made good by what another declares.
        if (!undeclared.isEmpty()) {
            return new Verdict.NotVerified(undeclared.get(0));
        }
        if (!inapplicable.isEmpty() && inapplicable.size() == evidence.size()) {
            return new Verdict.NotApplicable(inapplicable.get(0));
        }
        return new Verdict.Met(evidence);
    }
}
