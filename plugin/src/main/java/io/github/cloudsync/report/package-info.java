/** Prints what is finished: one class a format. Knows the model, decides nothing. */
@NullMarked
package io.github.cloudsync.report;

import org.jspecify.annotations.NullMarked;
