/**
 * Objects from LDIF files (RFC 2849), read as bytes: base64, folded lines, comments, CRLF, gzip. Knows the objects of
 * {@code hygiene.object}, which it delivers.
 */
@NullMarked
package io.github.cloudsync.source.ldif;

import org.jspecify.annotations.NullMarked;
