package io.github.cloudsync.hygiene.corrected;

import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import io.github.cloudsync.hygiene.object.RawObject;
import io.github.cloudsync.hygiene.result.FindingSink;
import io.github.cloudsync.hygiene.scan.Glance;
import io.github.cloudsync.hygiene.scan.Keys;
import io.github.cloudsync.hygiene.scan.RuleSet;
import io.github.cloudsync.hygiene.scan.Sight;
import io.github.cloudsync.hygiene.scan.Suspects;
import java.util.ArrayList;
import java.util.List;

/** What Microsoft documents, without the defects of IdFix: the rules that are applied unless others are chosen. */
public final class CorrectedRuleSet implements RuleSet {
    private final ValueRules rules = new ValueRules();

    @Override
    public String name() {
        return "corrected";
    }

    /** A user's mail is one of the user's own addresses. */
    @Override
    public boolean comparesWithinObject() {
        return false;
    }

    @Override
    public FirstLook firstLook(Keys keys, FindingSink early) {
        Glance glance = new CorrectedGlance();
        return new FirstLook() {
            @Override
            public Sight at(RawObject object) {
                return glance.at(object, keys);
            }

            @Override
            public void at(DirectoryObject object) {
                if (!isJudged(object)) {
                    return;
                }
                for (UniqueKey key : uniqueKeys(object)) {
                    keys.add(key.space(), key.text());
                    String plain = Text.withoutAccents(key.text());
                    if (!plain.equals(key.text())) {
                        keys.add(key.space(), plain);
                    }
                }
                rules.judge(object, draft -> {
                    UniqueKey proposed = draft.proposed();
                    if (proposed != null) {
                        keys.add(proposed.space(), proposed.text());
                    }
                    early.accept(draft.finding());
                });
            }
        };
    }

    @Override
    public Judge judge(Suspects suspects, FindingSink findings) {
        return new CorrectedJudge(rules, suspects, findings);
    }

    static boolean isJudged(DirectoryObject object) {
        return !object.dn().isEmpty()
                && object.has(Attribute.OBJECT_CLASS)
                && object.category() != DirectoryObject.Category.OTHER
                && Kinds.whySkipped(object).isEmpty();
    }

    static List<UniqueKey> uniqueKeys(DirectoryObject object) {
        List<UniqueKey> keys = new ArrayList<>();
        for (Attribute attribute : Attribute.values()) {
            for (String value : object.values(attribute)) {
                UniqueKey key = UniqueKey.of(attribute, value);
                if (key != null) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }
}
