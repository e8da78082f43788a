/** The journal on disk. The only package that knows its format. */
@NullMarked
package io.github.cloudsync.journal;

import org.jspecify.annotations.NullMarked;
