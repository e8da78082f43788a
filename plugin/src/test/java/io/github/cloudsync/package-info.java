/** What tests of several packages share. */
@NullMarked
package io.github.cloudsync;

import org.jspecify.annotations.NullMarked;
