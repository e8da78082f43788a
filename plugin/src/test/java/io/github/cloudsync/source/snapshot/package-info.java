@NullMarked
package io.github.cloudsync.source.snapshot;

import org.jspecify.annotations.NullMarked;
