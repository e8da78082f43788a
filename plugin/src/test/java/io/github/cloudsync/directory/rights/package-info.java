/** The evaluation of permissions. */
@NullMarked
package io.github.cloudsync.directory.rights;

import org.jspecify.annotations.NullMarked;
