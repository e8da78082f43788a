package io.github.cloudsync.journal;

import io.github.cloudsync.model.change.JournalException;
import io.github.cloudsync.model.registry.CloudsyncException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that journals are sealed with, so that an edit of one is seen. Lies in a file that nobody else can read. */
final class SealKey {
    private static final String NAME = "cloudsync.key";
    private static final String ALGORITHM = "HmacSHA256";
    /** As long as what the algorithm gives: RFC 2104, section 3. */
    private static final int LENGTH = 32;

    private final Path file;
    private final SecretKeySpec key;

    private SealKey(Path file, byte[] key) {
        this.file = file;
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The key of the locked folder, made if there is none yet. */
    static SealKey of(FolderLock held, Guard guard) throws CloudsyncException {
        Path file = held.folder().resolve(NAME);
        try {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                guard.requireSecret(file);
                byte[] key = Files.readAllBytes(file);
                if (key.length == LENGTH) {
                    return new SealKey(file, key);
                }
                refuseForeign(file, key);
                Files.delete(file);
            }
            return new SealKey(file, make(file, guard));
        } catch (IOException e) {
            throw new JournalException(
                    "Cannot read or make the key of the journals, " + file + ": " + Reasons.of(e)
                            + ". Nothing was changed.",
                    JournalFolder.MAKE_IT_WRITABLE,
                    e);
        }
    }

    /** A key that is too short was being made when its process ended, and has sealed nothing yet. */
    private static void refuseForeign(Path file, byte[] key) throws JournalException {
        if (key.length > LENGTH) {
            throw new JournalException(
                    file + " is no key of journals: it has " + key.length + " bytes and must have " + LENGTH
                            + ". Nothing was changed.",
                    "Restore it from a backup. Without it the journals in its folder cannot be rolled back any more: if"
                            + " they are not needed, move the file away, and a new key is made.");
        }
    }

    private static byte[] make(Path file, Guard guard) throws IOException, CloudsyncException {
        byte[] key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                guard.forOwnerAlone())) {
            ByteBuffer bytes = ByteBuffer.wrap(key);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Folders.force(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        return key;
    }

    Path file() {
        return file;
    }

    /** Tells this key from others without telling the key. */
    String id() {
        return HexFormat.of().formatHex(Arrays.copyOf(mac("cloudsync journal key"), 8));
    }

    /** The seal of a text, in hexadecimal digits. */
    String seal(String text) {
        return HexFormat.of().formatHex(mac(text));
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
