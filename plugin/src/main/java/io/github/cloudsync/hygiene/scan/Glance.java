package io.github.cloudsync.hygiene.scan;

import io.github.cloudsync.hygiene.object.RawObject;

/**
 * A look at the bytes of an object, which may only say what the rules would say as well. For one thread.
 */
@FunctionalInterface
public interface Glance {
    /** Where the object is clean, tells the values of it that must be unique; else tells none. */
    Sight at(RawObject object, Keys keys);
}
