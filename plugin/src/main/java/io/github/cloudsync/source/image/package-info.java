/** A Windows image that is not running: its registry is read and written in the hive files. */
@NullMarked
package io.github.cloudsync.source.image;

import org.jspecify.annotations.NullMarked;
