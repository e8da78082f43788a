/** The vocabulary every other package speaks. Imports nothing but the JDK. */
@NullMarked
package io.github.cloudsync.model;

import org.jspecify.annotations.NullMarked;
