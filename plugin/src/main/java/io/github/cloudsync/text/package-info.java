/** Words for people: the reasons of errors, the nearest word. Imports nothing but the JDK; stateless, for any thread. */
@NullMarked
package io.github.cloudsync.text;

import org.jspecify.annotations.NullMarked;
