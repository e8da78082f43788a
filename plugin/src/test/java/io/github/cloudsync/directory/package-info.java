/** The directory, asked over LDAP. */
@NullMarked
package io.github.cloudsync.directory;

import org.jspecify.annotations.NullMarked;
