/** Security descriptors in their binary form, read strictly and printed as SDDL. Imports nothing but the JDK. */
@NullMarked
package io.github.cloudsync.security;

import org.jspecify.annotations.NullMarked;
