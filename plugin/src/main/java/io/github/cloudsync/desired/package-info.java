/** From the user's YAML file and the baseline it names to a desired state. The only importer of the YAML library. */
@NullMarked
package io.github.cloudsync.desired;

import org.jspecify.annotations.NullMarked;
