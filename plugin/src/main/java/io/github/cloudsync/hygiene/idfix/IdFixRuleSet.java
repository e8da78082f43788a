package io.github.cloudsync.hygiene.idfix;

import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import io.github.cloudsync.hygiene.object.RawObject;
import io.github.cloudsync.hygiene.result.Finding;
import io.github.cloudsync.hygiene.result.FindingSink;
import io.github.cloudsync.hygiene.result.Party;
import io.github.cloudsync.hygiene.result.Tally;
import io.github.cloudsync.hygiene.scan.Glance;
import io.github.cloudsync.hygiene.scan.Keys;
import io.github.cloudsync.hygiene.scan.RuleSet;
import io.github.cloudsync.hygiene.scan.Sight;
import io.github.cloudsync.hygiene.scan.Suspects;
import java.util.List;
import java.util.Optional;

/** One of IdFix's sets as a set of rules like any other: each row is a finding. */
public final class IdFixRuleSet implements RuleSet {
    private final String name;
    private final boolean dedicated;
    private final IdFixSkips skips;

    private IdFixRuleSet(String name, boolean dedicated) {
        this.name = name;
        this.dedicated = dedicated;
        skips = new IdFixSkips(dedicated);
    }

    public static IdFixRuleSet multiTenant() {
        return new IdFixRuleSet("idfix-multi-tenant", false);
    }

    public static IdFixRuleSet dedicated() {
        return new IdFixRuleSet("idfix-dedicated", true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean comparesWithinObject() {
        return true;
    }

    @Override
    public FirstLook firstLook(Keys keys, FindingSink early) {
        IdFixRules rules = rules(new ToldValues(keys));
        Glance glance = new IdFixGlance(dedicated);
        return new FirstLook() {
            @Override
            public Sight at(RawObject object) {
                return glance.at(object, keys);
            }

            @Override
            public void at(DirectoryObject object) {
                if (isWhole(object)
                        && rules.finds(object)
                        && skips.reason(object).isEmpty()) {
                    rules.judge(object, row -> early.accept(finding(row)));
                }
            }
        };
    }

    @Override
    public Judge judge(Suspects suspects, FindingSink findings) {
        IdFixRules rules = rules(new SuspectValues(suspects));
        return new Judge() {
            @Override
            public void see(DirectoryObject object, Tally tally, PassedOver passedOver) {
                if (!isWhole(object)) {
                    tally.unreadable();
                    passedOver.unjudged(object, "it has no cn or no objectClass");
                    return;
                }
                if (!object.saysCategory()) {
                    tally.derivedCategory();
                }
                if (!rules.finds(object)) {
                    return;
                }
                tally.found();
                Optional<String> reason = skips.reason(object);
                if (reason.isPresent()) {
                    tally.skipped(reason.get());
                    passedOver.skipped(object, reason.get());
                    return;
                }
                tally.judged();
                rules.judge(object, row -> findings.accept(finding(row)));
            }

            @Override
            public void end() {
                // Every row was said when its object was seen.
            }
        };
    }

    private IdFixRules rules(KnownValues known) {
        return dedicated ? IdFixRules.dedicated(known) : IdFixRules.multiTenant(known);
    }

    /** At one that is not, IdFix ended without a result. */
    private static boolean isWhole(DirectoryObject object) {
        return !object.dn().isEmpty() && object.has(Attribute.CN) && object.has(Attribute.OBJECT_CLASS);
    }

    private Finding finding(Row row) {
        return new Finding(
                new Party(row.dn(), row.cn(), row.objectClass(), row.attributeName(), row.value()),
                List.of(),
                List.of(name),
                row.faults(),
                List.of(),
                row.update(),
                null,
                row.action(),
                "",
                false);
    }
}
