/** Tests of the report formats: whole documents, as the user sees them. */
@NullMarked
package io.github.cloudsync.report;

import org.jspecify.annotations.NullMarked;
