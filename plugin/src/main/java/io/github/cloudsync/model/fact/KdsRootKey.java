package io.github.cloudsync.model.fact;

import java.time.Instant;

/**
 * A root key of the Key Distribution Service, from which domain controllers compute the passwords of gMSAs.
 *
 * @param effectiveFrom when it may be used
 */
public record KdsRootKey(String id, Instant effectiveFrom) {}
