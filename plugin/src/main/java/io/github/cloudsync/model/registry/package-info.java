/** Keys, values and data of a Windows registry. The lowest room of the model; every type is immutable. */
@NullMarked
package io.github.cloudsync.model.registry;

import org.jspecify.annotations.NullMarked;
