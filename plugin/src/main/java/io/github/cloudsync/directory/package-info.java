/** Active Directory over LDAP: answers {@code DirectoryFacts} and writes nothing. The only importer of the LDAP library. */
@NullMarked
package io.github.cloudsync.directory;

import org.jspecify.annotations.NullMarked;
