/** The goals. The only package that imports Maven. */
@NullMarked
package io.github.cloudsync.mojo;

import org.jspecify.annotations.NullMarked;
