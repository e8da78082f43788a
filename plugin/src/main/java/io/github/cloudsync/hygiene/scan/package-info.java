/**
 * Two readings of all objects. The first tells those that are certainly clean from those that must be looked at, and
 * collects fingerprints of the values that must be unique; the second looks. What is equal by its fingerprint only is never
 * taken for equal.
 */
@NullMarked
package io.github.cloudsync.hygiene.scan;

import org.jspecify.annotations.NullMarked;
