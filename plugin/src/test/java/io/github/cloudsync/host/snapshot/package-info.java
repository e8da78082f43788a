@NullMarked
package io.github.cloudsync.host.snapshot;

import org.jspecify.annotations.NullMarked;
