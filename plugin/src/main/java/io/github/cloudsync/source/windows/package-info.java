/** The machine the build runs on, through the Windows API. The only package that imports JNA. */
@NullMarked
package io.github.cloudsync.source.windows;

import org.jspecify.annotations.NullMarked;
