package io.github.cloudsync.model.fact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final int PIECE = 1 << 16;

    /** The digest of a file that holds these bytes. */
    public static Digest of(String file, byte[] bytes) {
        return new Digest(file, HexFormat.of().formatHex(algorithm().digest(bytes)));
    }

    /** The same of a file that may be too large to be held. */
    public static Digest of(String file, Path path) throws IOException {
        MessageDigest algorithm = algorithm();
        try (InputStream in = Files.newInputStream(path)) {
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                algorithm.update(piece, 0, read);
            }
        }
        return new Digest(file, HexFormat.of().formatHex(algorithm.digest()));
    }

    private static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
