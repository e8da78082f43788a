/**
 * Changes pages of a large file in place, so that a crash at any instant leaves the old file, the new one, or one that is
 * seen to be neither and is put back; imports nothing but the JDK.
 *
 * <p>Of the file's format it knows one thing: that its first page, the header, says whether all behind it was written.
 */
@NullMarked
package io.github.cloudsync.store;

import org.jspecify.annotations.NullMarked;
