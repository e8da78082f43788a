/** A real domain controller and a real decoder of security descriptors, for tests. */
@NullMarked
package io.github.cloudsync.source.ldap.lab;

import org.jspecify.annotations.NullMarked;
