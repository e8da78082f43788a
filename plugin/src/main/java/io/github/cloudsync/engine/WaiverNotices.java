package io.github.cloudsync.engine;

import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.demand.Waiver;
import io.github.cloudsync.model.outcome.Assessment;
import io.github.cloudsync.model.verdict.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a report has to say of waivers that do not do what their author may think. */
final class WaiverNotices {
    private WaiverNotices() {}

    static List<String> of(DesiredState desired, List<Assessment> assessments, Instant now) {
        List<String> notices = new ArrayList<>();
        for (Waiver waiver : desired.waivers()) {
            boolean met = assessments.stream()
                    .anyMatch(a -> a.id().equals(waiver.prerequisite()) && a.verdict() instanceof Verdict.Met);
            if (waiver.isExpired(now)) {
                notices.add("The waiver for " + waiver.prerequisite() + " expired on " + waiver.expires()
                        + " and no longer counts; renew it or remove it.");
            } else if (met) {
                notices.add("The waiver for " + waiver.prerequisite() + " is unnecessary, the prerequisite is met;"
                        + " remove it.");
            } else if (assessments.stream().noneMatch(a -> a.id().equals(waiver.prerequisite()))) {
                notices.add("The waiver for " + waiver.prerequisite() + " has no effect, baseline " + desired.baseline()
                        + " does not demand it; remove it.");
            }
        }
        return notices;
    }
}
