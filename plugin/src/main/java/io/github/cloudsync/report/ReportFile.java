package io.github.cloudsync.report;

import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.text.IoReason;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A report on disk. Whoever reads it while it is written sees the old one or the new one, never half of one; it is not
 * forced to disk, since it can be made again.
 */
public final class ReportFile {
    private static final String ELSEWHERE = ", or name another directory with cloudsync.outputDirectory.";

    private ReportFile() {}

    /** Writes what a file is to hold, piece by piece. */
    public interface Content {
        void writeTo(Writer out) throws IOException;
    }

    /**
     * Writes the text as UTF-8, making the directory where it is missing.
     *
     * @throws CloudsyncException if that is not possible; a report that was there before is still there
     */
    public static void write(Path file, String text) throws CloudsyncException {
        write(file, out -> out.write(text));
    }

    /**
     * The same for a report that is too long to be held as a whole.
     *
     * @throws CloudsyncException if that is not possible; a report that was there before is still there
     */
    public static void write(Path file, Content content) throws CloudsyncException {
        Path absolute = file.toAbsolutePath();
        Path directory = absolute.getParent() == null ? absolute : absolute.getParent();
        try {
            Files.createDirectories(directory);
        } catch (IOException failure) {
            throw noDirectory(directory, failure);
        }
        // Only has to differ from the draft of another process; a UUID would first start the JVM's cryptography.
        String unique = Long.toHexString(ThreadLocalRandom.current().nextLong());
        Path draft = directory.resolve(absolute.getFileName() + "." + unique + ".tmp");
        try {
            try (Writer out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
                content.writeTo(out);
            }
            replace(draft, absolute);
        } catch (IOException failure) {
            throw failed(file, "written", failure);
        } finally {
            discard(draft);
        }
    }

    /**
     * Finds out whether a report can be written here, by making its directory and an empty file in it, which is removed
     * again. To be called before a target is opened: a goal that has found something out or changed something has to be
     * able to say so.
     *
     * @throws CloudsyncException if it cannot
     */
    public static void requireWritable(Path file) throws CloudsyncException {
        Path absolute = file.toAbsolutePath();
        if (Files.isDirectory(absolute)) {
            throw new CloudsyncException(
                    "The report " + shown(file) + " could not be written: it is a directory.",
                    "Move the directory that is in its place" + ELSEWHERE);
        }
        Path probe = absolute.resolveSibling(absolute.getFileName() + ".probe");
        write(probe, "");
        remove(probe);
    }

    /**
     * Removes the report of an earlier run, if there is one. To be called before a run begins: a run that breaks off
     * must not leave an old report behind to be taken for its own.
     *
     * @throws CloudsyncException if it is there and cannot be removed
     */
    public static void remove(Path file) throws CloudsyncException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw failed(file, "removed", failure);
        }
    }

    private static void replace(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException ignored) {
            // The failure that left it behind is being reported already, and says where.
        }
    }

    private static CloudsyncException noDirectory(Path directory, IOException failure) {
        String problem = "The directory " + shown(directory) + " for the reports could not be made: ";
        for (Path each = directory; each != null; each = each.getParent()) {
            if (Files.exists(each) && !Files.isDirectory(each)) {
                return new CloudsyncException(
                        problem + shown(each) + " is a file.",
                        "Move the file that is in its place" + ELSEWHERE,
                        failure);
            }
        }
        return new CloudsyncException(
                problem + reason(failure), "Give this user the right to create it" + ELSEWHERE, failure);
    }

    private static CloudsyncException failed(Path file, String what, IOException failure) {
        String problem = "The report " + shown(file) + " could not be " + what + ": " + reason(failure);
        String remedy = Files.isDirectory(file)
                ? "Move the directory that is in its place" + ELSEWHERE
                : failure instanceof AccessDeniedException
                        ? "Give this user the right to write it, clear its read-only attribute, close the program that"
                                + " has it open" + ELSEWHERE
                        : "Make sure that there is room on the disk" + ELSEWHERE;
        return new CloudsyncException(problem, remedy, failure);
    }

    private static String reason(IOException failure) {
        return Printable.sentence(IoReason.of(failure)) + ".";
    }

    private static String shown(Path path) {
        return Printable.value(path.toString());
    }
}
