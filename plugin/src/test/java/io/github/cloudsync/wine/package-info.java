/** Drives the Windows Server of {@code src-it/lab/wine} from tests. */
@NullMarked
package io.github.cloudsync.wine;

import org.jspecify.annotations.NullMarked;
