/** Active Directory over LDAP: answers {@code DirectoryFacts} and writes nothing. The only importer of the LDAP library. */
@NullMarked
package io.github.cloudsync.source.ldap;

import org.jspecify.annotations.NullMarked;
