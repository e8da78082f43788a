/** The directory, asked over LDAP. */
@NullMarked
package io.github.cloudsync.source.ldap;

import org.jspecify.annotations.NullMarked;
