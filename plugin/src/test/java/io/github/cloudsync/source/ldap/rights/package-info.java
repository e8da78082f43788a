/** The evaluation of permissions. */
@NullMarked
package io.github.cloudsync.source.ldap.rights;

import org.jspecify.annotations.NullMarked;
