/**
 * What a user can have done: each run is the order of steps that makes it safe. Knows no Maven, and is the door for
 * whoever starts it without Maven.
 *
 * <p>A {@link io.github.cloudsync.app.Caller} says who starts a run, and {@link io.github.cloudsync.app.Parameters} on
 * what. A run that cannot be done throws a {@link io.github.cloudsync.model.registry.CloudsyncException}, whose message
 * says what to do; what it found out is its return value.
 */
@NullMarked
package io.github.cloudsync.app;

import org.jspecify.annotations.NullMarked;
