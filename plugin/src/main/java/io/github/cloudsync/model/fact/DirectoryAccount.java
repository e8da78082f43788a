package io.github.cloudsync.model.fact;

import java.util.OptionalLong;

/**
 * An account in a directory.
 *
 * @param name the name as Windows shows it, as in {@code LAB\provAgentgMSA$}
 * @param groupManaged whether it is a group Managed Service Account
 * @param encryptionTypes the bits of msDS-SupportedEncryptionTypes; empty if the account does not say
 */
public record DirectoryAccount(
        String name,
        String distinguishedName,
        String sid,
        boolean enabled,
        boolean groupManaged,
        OptionalLong encryptionTypes) {}
