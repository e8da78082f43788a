package io.github.cloudsync.hygiene.idfix;

import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import io.github.cloudsync.hygiene.scan.Suspects;
import org.jspecify.annotations.Nullable;

/** Known values of which only those are kept that somebody else may have. For one thread. */
final class SuspectValues implements KnownValues {
    private final Suspects suspects;
    private final KnownValues kept = new HashedValues();

    SuspectValues(Suspects suspects) {
        this.suspects = suspects;
    }

    @Override
    public boolean remember(Attribute attribute, String value, DirectoryObject object) {
        return !suspects.has(Space.of(attribute), value) || kept.remember(attribute, value, object);
    }

    @Override
    public @Nullable Holder holder(Attribute attribute, String value) {
        return kept.holder(attribute, value);
    }
}
