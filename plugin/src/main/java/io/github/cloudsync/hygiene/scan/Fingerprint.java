package io.github.cloudsync.hygiene.scan;

/** A number for a value, the same for values that differ only in the case of ASCII letters. For any thread. */
@FunctionalInterface
public interface Fingerprint {
    /**
     * The fingerprint of a value among those of its space.
     *
     * @param space what the value must be unique in; equal values of two spaces have nothing to do with each other
     * @param bytes the value in UTF-8, other letters than those of ASCII in upper case
     */
    long of(int space, byte[] bytes, int from, int to);
}
