/** What a run comes to: reports and plans. The highest room of the model. */
@NullMarked
package io.github.cloudsync.model.outcome;

import org.jspecify.annotations.NullMarked;
