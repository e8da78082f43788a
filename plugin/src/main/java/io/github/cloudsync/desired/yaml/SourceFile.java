package io.github.cloudsync.desired.yaml;

import io.github.cloudsync.desired.Baselines;
import io.github.cloudsync.text.IoReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Reads a file that may be missing, huge, or no file at all. */
public final class SourceFile {
    public static final int MAX_BYTES = 1 << 20;

    private static final String NAME_ANOTHER = "name another file with \"-Dcloudsync.desiredState=FILE\".";

    private SourceFile() {}

    public static SourceText read(Path file, String name) throws DesiredStateException {
        try {
            return Utf8Text.decode(bytes(file, name), name);
        } catch (IOException e) {
            throw unreadable(file, name, e);
        }
    }

    private static byte[] bytes(Path file, String name) throws IOException, DesiredStateException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new DesiredStateException(
                    name + " is " + (attributes.isDirectory() ? "a directory" : "not a regular file"),
                    "Name the YAML file itself with \"-Dcloudsync.desiredState=FILE\".");
        }
        // A file that is too large is not read at all; one that grows meanwhile is not read to its end.
        if (attributes.size() > MAX_BYTES) {
            throw tooLarge(name, "is " + attributes.size());
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw tooLarge(name, "is more than " + MAX_BYTES);
            }
            return bytes;
        }
    }

    private static DesiredStateException tooLarge(String name, String size) {
        return new DesiredStateException(
                name + " " + size + " bytes long; a desired state has at most " + MAX_BYTES + " (1 MiB)",
                "It is probably the wrong file: " + NAME_ANOTHER);
    }

    public static DesiredStateException unreadable(Path file, String name, IOException e) {
        String place = file.toAbsolutePath().toString();
        String named = place.equals(name) ? name : name + " (" + place + ")";
        if (e instanceof NoSuchFileException) {
            return new DesiredStateException(
                    "There is no " + named,
                    "Write it, the lines 'baseline: " + Baselines.DEFAULT + "' and 'verify: [server]' are enough, or "
                            + NAME_ANOTHER);
        }
        if (e instanceof AccessDeniedException) {
            return new DesiredStateException(
                    named + " cannot be read: access is denied",
                    "Let the account that runs Maven (" + System.getProperty("user.name") + ") read it, or "
                            + NAME_ANOTHER);
        }
        return new DesiredStateException(
                named + " cannot be read: " + IoReason.of(e), "Make it readable, or " + NAME_ANOTHER);
    }
}
