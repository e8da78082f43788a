/** What the parts of an address may be. Imports nothing but the JDK; stateless, for any thread. */
@NullMarked
package io.github.cloudsync.hygiene.address;

import org.jspecify.annotations.NullMarked;
