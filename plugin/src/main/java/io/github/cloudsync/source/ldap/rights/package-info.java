/** What an account may do according to a security descriptor. Knows nothing of LDAP. */
@NullMarked
package io.github.cloudsync.source.ldap.rights;

import org.jspecify.annotations.NullMarked;
