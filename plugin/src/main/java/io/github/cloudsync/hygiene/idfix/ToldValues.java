package io.github.cloudsync.hygiene.idfix;

import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import io.github.cloudsync.hygiene.scan.Keys;
import org.jspecify.annotations.Nullable;

/**
 * Known values that only tells what it is asked to remember, so that nothing seems known. What may be sought is told as
 * well, so that its holder is kept.
 */
record ToldValues(Keys keys) implements KnownValues {
    @Override
    public boolean remember(Attribute attribute, String value, DirectoryObject object) {
        keys.add(Space.of(attribute), value);
        return true;
    }

    @Override
    public void mayBeSought(Attribute attribute, String value) {
        keys.add(Space.of(attribute), value);
    }

    @Override
    public @Nullable Holder holder(Attribute attribute, String value) {
        return null;
    }
}
