package io.github.cloudsync.hygiene.idfix;

import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import org.jspecify.annotations.Nullable;

/**
 * A value on its way through the rules of its attribute.
 *
 * @param original as it is in the directory; null where the attribute is absent
 * @param working what the rules before have made of it
 */
record Judged(
        DirectoryObject object,
        Attribute attribute,
        @Nullable String original,
        @Nullable String working) {
    Judged become(@Nullable String proposal) {
        return new Judged(object, attribute, original, proposal);
    }

    /** The working value; only rules for a value that is there ask for it. */
    String value() {
        return working == null ? "" : working;
    }

    String originalValue() {
        return original == null ? "" : original;
    }
}
