@NullMarked
package io.github.cloudsync.app;

import org.jspecify.annotations.NullMarked;
