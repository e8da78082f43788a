package io.github.cloudsync.hygiene.idfix;

import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one attribute, in their order. A rule that fails hands its proposal on, and the next one judges that.
 *
 * @param rules the rules for a value, which may differ by what the value is and whose it is
 * @param whereAbsent the rules for an attribute that is not there
 */
record Chain(Attribute attribute, Function<Judged, List<ValueRule>> rules, List<ValueRule> whereAbsent) {

    void judge(DirectoryObject object, KnownValues known, Consumer<Row> rows) {
        List<String> values = object.values(attribute);
        if (values.isEmpty()) {
            judge(new Judged(object, attribute, null, null), whereAbsent, known, rows);
            return;
        }
        for (String value : attribute == Attribute.PROXY_ADDRESSES ? values : values.subList(0, 1)) {
            Judged judged = new Judged(object, attribute, value, value);
            judge(judged, rules.apply(judged), known, rows);
        }
    }

    private void judge(Judged first, List<ValueRule> inOrder, KnownValues known, Consumer<Row> rows) {
        Judged judged = first;
        List<String> faults = new ArrayList<>(0);
        boolean duplicate = false;
        Failure last = null;
        for (ValueRule rule : inOrder) {
            Failure failure = rule.judge(judged);
            if (failure != null) {
                failure.faults().forEach(fault -> faults.add(fault.word()));
                duplicate |= failure.faults().contains(Fault.DUPLICATE);
                judged = judged.become(failure.proposal());
                last = failure;
            }
        }
        if (last == null) {
            return;
        }
        DirectoryObject object = first.object();
        Row row = row(object.dn(), object.text(Attribute.CN), object, first.original(), last, faults);
        if (duplicate && last.action() == Action.EDIT) {
            KnownValues.@Nullable Holder holder = known.holder(attribute, first.originalValue());
            if (holder != null) {
                rows.accept(
                        row(holder.dn(), holder.cn(), object, first.original(), last, List.of(Fault.DUPLICATE.word())));
            }
        }
        rows.accept(row);
    }

    private Row row(
            String dn, String cn, DirectoryObject object, @Nullable String value, Failure last, List<String> faults) {
        return new Row(
                dn,
                cn,
                object.objectClass(),
                attribute,
                List.copyOf(faults),
                value,
                last.proposal(),
                last.action().word());
    }
}
