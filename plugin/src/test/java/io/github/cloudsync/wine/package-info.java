/** Drives the Windows Server of {@code lab/wine} from tests. */
@NullMarked
package io.github.cloudsync.wine;

import org.jspecify.annotations.NullMarked;
