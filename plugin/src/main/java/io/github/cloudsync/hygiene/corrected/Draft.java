package io.github.cloudsync.hygiene.corrected;

import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import io.github.cloudsync.hygiene.result.Finding;
import io.github.cloudsync.hygiene.result.Party;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of one value, before it is known whether its proposal is anybody's.
 *
 * @param update what it may become, which passes every rule and changes nothing that must stay; null for none
 * @param suggestion what a person may make of it, which passes every rule; null for none
 */
record Draft(
        DirectoryObject object,
        Attribute attribute,
        String value,
        List<String> rules,
        List<String> faults,
        List<String> reasons,
        @Nullable String update,
        @Nullable String suggestion) {

    /** What the proposal must be unique as; null where there is none or it need not be. */
    @Nullable
    UniqueKey proposed() {
        return update == null ? null : UniqueKey.of(attribute, update);
    }

    Finding finding() {
        return new Finding(
                party(object, attribute, value),
                List.of(),
                rules,
                faults,
                reasons,
                update,
                suggestion,
                update == null ? "" : "Edit",
                Consequence.of(attribute, faults),
                false);
    }

    /** Without its proposal, which somebody holds or is proposed. */
    Finding withheld(String whose) {
        List<String> more = new ArrayList<>(reasons);
        more.add("Repaired, it would be a duplicate of " + whose + ": choose another value.");
        return new Draft(object, attribute, value, rules, faults, more, null, null).finding();
    }

    static Party party(DirectoryObject object, Attribute attribute, @Nullable String value) {
        String cn = object.text(Attribute.CN);
        return new Party(object.dn(), cn, object.objectClass(), attribute.ldapName(), value);
    }
}
