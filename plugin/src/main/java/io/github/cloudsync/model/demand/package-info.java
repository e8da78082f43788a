/** What must hold: the desired state, with the baseline it names. */
@NullMarked
package io.github.cloudsync.model.demand;

import org.jspecify.annotations.NullMarked;
