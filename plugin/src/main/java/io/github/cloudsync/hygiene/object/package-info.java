/**
 * Objects of a directory as sources deliver them: bytes first, text where somebody looks. Imports nothing but the JDK and
 * the exception of {@code model.registry}.
 */
@NullMarked
package io.github.cloudsync.hygiene.object;

import org.jspecify.annotations.NullMarked;
