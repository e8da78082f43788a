/** What rules found, and the files that it is written to. Imports nothing but the JDK and the words of {@code text}. */
@NullMarked
package io.github.cloudsync.hygiene.result;

import org.jspecify.annotations.NullMarked;
