/** Checks, plans, applies and takes back. Knows the model and nothing else. */
@NullMarked
package io.github.cloudsync.engine;

import org.jspecify.annotations.NullMarked;
