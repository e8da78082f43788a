package io.github.cloudsync.hygiene.result;

import org.jspecify.annotations.Nullable;

/**
 * A value and whose it is.
 *
 * @param attribute as results spell it
 * @param value null where the attribute is absent
 */
public record Party(
        String dn,
        String cn,
        String objectClass,
        String attribute,
        @Nullable String value) {}
