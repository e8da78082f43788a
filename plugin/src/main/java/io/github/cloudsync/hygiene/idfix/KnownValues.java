package io.github.cloudsync.hygiene.idfix;

import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import org.jspecify.annotations.Nullable;

/** The values of each attribute that have been seen, and who had each of them first. Equal is what differs in case only. */
interface KnownValues {
    /** Remembers the value with the object, unless it is known already; whether it was not. */
    boolean remember(Attribute attribute, String value, DirectoryObject object);

    /** Says that {@link #holder} will be asked for this value if the one that was made of it is known. */
    default void mayBeSought(Attribute attribute, String value) {}

    /** Who had that value first; null where nobody has. */
    @Nullable
    Holder holder(Attribute attribute, String value);

    /** Whoever had a value first. */
    record Holder(String dn, String cn) {}
}
