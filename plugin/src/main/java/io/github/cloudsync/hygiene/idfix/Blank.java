package io.github.cloudsync.hygiene.idfix;

import io.github.cloudsync.hygiene.object.DirectoryObject;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Neither absent nor empty; one space is enough.
 *
 * @param where which objects must have the attribute
 * @param proposal what an object should have there; null for nothing
 */
record Blank(Predicate<DirectoryObject> where, Function<DirectoryObject, @Nullable String> proposal)
        implements ValueRule {
    @Override
    public @Nullable Failure judge(Judged judged) {
        boolean blank = judged.working() == null || judged.working().isEmpty();
        return blank && where.test(judged.object()) ? Failure.edit(Fault.BLANK, proposal.apply(judged.object())) : null;
    }
}
