package io.github.cloudsync.engine;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.registry.Setting;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Unseen;
import io.github.cloudsync.model.verdict.Verdict;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says by name which control set a verdict is about. What a prerequisite saw, and wants to change, in {@code
 * CurrentControlSet} lies in this one.
 *
 * @param name such as {@code ControlSet001}
 */
record ControlSet(String name) {
    /** What is expected, and advice, are texts that may hold a key as a prerequisite or the user wrote it. */
    private static final Pattern CURRENT =
            Pattern.compile("(?i)(?<=HKLM\\\\SYSTEM\\\\)CurrentControlSet(?=\\\\|\\s|$)");

    Verdict named(Verdict verdict) {
        if (verdict instanceof Verdict.Met met) {
            return new Verdict.Met(observations(met.evidence()));
        }
        if (verdict instanceof Verdict.NotMet notMet) {
            return new Verdict.NotMet(notMet.findings().told(this::named), observations(notMet.evidence()));
        }
        if (verdict instanceof Verdict.Unknown unknown) {
            return new Verdict.Unknown(
                    unknown.unseen().stream()
                            .map(unseen -> new Unseen(
                                    unseen.places().stream()
                                            .map(place -> place.inControlSet(name))
                                            .toList(),
                                    named(unseen.cause())))
                            .toList(),
                    observations(unknown.evidence()));
        }
        return verdict;
    }

    private Finding named(Finding finding) {
        Observation observation = named(finding.observation());
        if (finding.remedy() instanceof Finding.Fix fix) {
            return Finding.fixable(observation, named(fix.change()));
        }
        return finding.remedy() instanceof Finding.ByHand byHand
                ? Finding.byHand(observation, named(byHand.advice()), byHand.commands())
                : new Finding(observation, finding.remedy());
    }

    /** A service's start type, too, is no more than a value where no service control manager is running. */
    private Change named(Change change) {
        RegistryValue place = change.setting().location();
        Setting setting = place.key().isInCurrentControlSet()
                ? place.key().inControlSet(name).value(place.name())
                : change.setting();
        return new Change(setting, change.before(), change.after());
    }

    private List<Observation> observations(List<Observation> all) {
        return all.stream().map(this::named).toList();
    }

    private Observation named(Observation seen) {
        return new Observation(seen.place().inControlSet(name), named(seen.expected()), seen.actual());
    }

    private String named(String text) {
        return CURRENT.matcher(text).replaceAll(Matcher.quoteReplacement(name));
    }
}
