package io.github.cloudsync.hygiene.corrected;

import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import io.github.cloudsync.hygiene.result.Finding;
import io.github.cloudsync.hygiene.result.FindingSink;
import io.github.cloudsync.hygiene.result.Tally;
import io.github.cloudsync.hygiene.scan.RuleSet;
import io.github.cloudsync.hygiene.scan.Suspects;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges objects by the corrected rules. What is proposed for a value waits for the end where somebody else may hold it, and
 * with it all that is found of its object, so that the changes of an object stay together.
 */
final class CorrectedJudge implements RuleSet.Judge {
    private final ValueRules rules;
    private final FindingSink findings;
    private final SharedValues shared;
    private final List<List<Draft>> waiting = new ArrayList<>();
    private int number;

    CorrectedJudge(ValueRules rules, Suspects suspects, FindingSink findings) {
        this.rules = rules;
        this.findings = findings;
        shared = new SharedValues(suspects);
    }

    @Override
    public void see(DirectoryObject object, Tally tally, RuleSet.PassedOver passedOver) {
        if (object.dn().isEmpty() || !object.has(Attribute.OBJECT_CLASS)) {
            tally.unreadable();
            passedOver.unjudged(object, "it has no objectClass");
            return;
        }
        if (!object.saysCategory()) {
            tally.derivedCategory();
        }
        if (object.category() == DirectoryObject.Category.OTHER) {
            return;
        }
        tally.found();
        Optional<String> reason = Kinds.whySkipped(object);
        if (reason.isPresent()) {
            tally.skipped(reason.get());
            passedOver.skipped(object, reason.get());
            return;
        }
        tally.judged();
        judge(object);
    }

    private void judge(DirectoryObject object) {
        number++;
        for (Attribute attribute : Attribute.values()) {
            for (String value : object.values(attribute)) {
                shared.hold(number, object, attribute, value);
            }
        }
        List<Draft> drafts = new ArrayList<>(0);
        rules.judge(object, drafts::add);
        boolean waits = false;
        for (Draft draft : drafts) {
            waits |= shared.propose(number, draft);
        }
        ObjectRules.judge(object, findings);
        if (waits) {
            waiting.add(drafts);
        } else {
            drafts.forEach(draft -> findings.accept(draft.finding()));
        }
    }

    @Override
    public void end() {
        for (List<Draft> drafts : waiting) {
            for (Draft draft : drafts) {
                Optional<String> whose = shared.otherThan(draft);
                Finding finding = whose.isPresent() ? draft.withheld(whose.get()) : draft.finding();
                findings.accept(finding);
            }
        }
        shared.duplicates(findings);
    }
}
