package io.github.cloudsync.model.fact;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What tells a file from every other one: its SHA-256.
 *
 * @param file as the user named it
 * @param sha256 64 hexadecimal digits in lower case
 */
public record Digest(String file, String sha256) {
    /** The digest of a file that holds these bytes. */
    public static Digest of(String file, byte[] bytes) {
        return new Digest(file, HexFormat.of().formatHex(algorithm().digest(bytes)));
    }

    /** For who reads a large file bit by bit. */
    public static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
