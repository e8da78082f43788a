/** What can be asked of a host or a directory, and what the answers are. */
@NullMarked
package io.github.cloudsync.model.fact;

import org.jspecify.annotations.NullMarked;
