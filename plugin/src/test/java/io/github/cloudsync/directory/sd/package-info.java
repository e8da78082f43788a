/** The reader of security descriptors, judged by Samba's. */
@NullMarked
package io.github.cloudsync.directory.sd;

import org.jspecify.annotations.NullMarked;
