package io.github.cloudsync.hygiene.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one value, or with one that several objects share.
 *
 * @param party whose value it is, or who was seen with it first
 * @param others who shares it
 * @param rules the ids of the rules that it breaks
 * @param faults what IdFix calls these errors
 * @param reasons what is wrong and what to do, one sentence or two a rule; never the value itself
 * @param update what the value is to become: a promise; null for none
 * @param suggestion what a person may make of it; null for none
 * @param action Edit, Complete or Remove; empty where a person has to decide
 * @param consequence what synchronisation will do with it; empty where that is not known
 * @param advice whether it is only worth knowing, and no reason to fail
 */
public record Finding(
        Party party,
        List<Party> others,
        List<String> rules,
        List<String> faults,
        List<String> reasons,
        @Nullable String update,
        @Nullable String suggestion,
        String action,
        String consequence,
        boolean advice) {

    public Finding {
        others = List.copyOf(others);
        rules = List.copyOf(rules);
        faults = List.copyOf(faults);
        reasons = List.copyOf(reasons);
    }
}
