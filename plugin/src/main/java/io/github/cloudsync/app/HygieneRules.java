package io.github.cloudsync.app;

import io.github.cloudsync.hygiene.corrected.CorrectedRuleSet;
import io.github.cloudsync.hygiene.idfix.IdFixRuleSet;
import io.github.cloudsync.hygiene.scan.RuleSet;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.text.NearestWord;
import java.util.ArrayList;
import java.util.List;

/** The sets of rules for attributes, by the names that a user chooses them by. */
public final class HygieneRules {
    private HygieneRules() {}

    /** The set of that name. */
    public static RuleSet named(String name) throws CloudsyncException {
        List<String> known = new ArrayList<>();
        for (RuleSet rules : all()) {
            if (rules.name().equals(name)) {
                return rules;
            }
            known.add(rules.name());
        }
        throw new CloudsyncException(
                "cloudsync.hygieneRules is '" + name + "', which is no set of rules" + NearestWord.advice(name, known),
                "Use one of " + String.join(", ", known) + ".");
    }

    private static List<RuleSet> all() {
        return List.of(new CorrectedRuleSet(), IdFixRuleSet.multiTenant(), IdFixRuleSet.dedicated());
    }
}
