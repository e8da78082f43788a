/** Whether a prerequisite holds, with its evidence and what can be done about it. */
@NullMarked
package io.github.cloudsync.model.verdict;

import org.jspecify.annotations.NullMarked;
