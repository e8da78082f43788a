@NullMarked
package io.github.cloudsync.mojo;

import org.jspecify.annotations.NullMarked;
