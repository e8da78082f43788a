package io.github.cloudsync.source.windows;

import com.sun.jna.Platform;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.text.IoReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** The folder Windows is installed in, as a 64-bit program sees it. */
final class WindowsFolder {
    private static final String SYSTEM32 = "System32\\";

    private WindowsFolder() {}

    static Reading<String> file(String path) {
        String root = System.getenv("SystemRoot");
        if (root == null) {
            return Reading.unreadable("the environment variable SystemRoot is not set; run Maven from a console");
        }
        Path shown = Path.of(root, path);
        try {
            return Files.readAttributes(Path.of(root, unredirected(path)), BasicFileAttributes.class)
                            .isRegularFile()
                    ? Reading.present(shown.toString())
                    : Reading.absent();
        } catch (NoSuchFileException absent) {
            return Reading.absent();
        } catch (IOException refused) {
            return Reading.unreadable(shown + " could not be looked at: " + IoReason.of(refused));
        }
    }

    /** Windows shows a 32-bit JVM another folder in the place of System32: "File System Redirector". */
    private static String unredirected(String path) {
        return !Platform.is64Bit() && path.startsWith(SYSTEM32)
                ? "Sysnative\\" + path.substring(SYSTEM32.length())
                : path;
    }
}
