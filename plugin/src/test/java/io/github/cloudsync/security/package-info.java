/** The reader of security descriptors, judged by Samba's. */
@NullMarked
package io.github.cloudsync.security;

import org.jspecify.annotations.NullMarked;
