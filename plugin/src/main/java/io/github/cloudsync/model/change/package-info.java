/** What is changed, recorded and taken back. */
@NullMarked
package io.github.cloudsync.model.change;

import org.jspecify.annotations.NullMarked;
