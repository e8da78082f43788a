/** Records what a host answers to a file, and answers from it. A snapshot is {@code HostFacts} and never a host. */
@NullMarked
package io.github.cloudsync.source.snapshot;

import org.jspecify.annotations.NullMarked;
