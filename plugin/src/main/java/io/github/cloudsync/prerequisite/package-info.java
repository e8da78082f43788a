/** The catalogue: one class a prerequisite. Reads through {@code HostFacts} only, so nothing here can write. */
@NullMarked
package io.github.cloudsync.prerequisite;

import org.jspecify.annotations.NullMarked;
