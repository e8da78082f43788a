package io.github.cloudsync.source.windows;

import com.sun.jna.Native;
import io.github.cloudsync.model.change.HostException;
import io.github.cloudsync.text.IoReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * JNA's native library, loaded from where nobody else could have laid another one.
 *
 * <p>Left to itself JNA unpacks it into {@code %TEMP%\jna-…}, a name that everyone can work out, and for SYSTEM that is a
 * folder in which everyone may write: whoever makes it first has his library run with an administrator's rights. To be
 * called before the first class of JNA that calls Windows; from any thread.
 */
final class NativeCode {
    /** Where JNA unpacks to; read when its class {@code Native} is initialised, once in a class loader. */
    private static final String UNPACK_TO = "jna.tmpdir";

    private static boolean loaded;

    private NativeCode() {}

    /**
     * Loads the library, the first time it is called.
     *
     * @throws HostException if there is no place for it that is closed to others; nothing of it was run then
     */
    static synchronized void load() throws HostException {
        if (loaded) {
            return;
        }
        Path place = place();
        Path folder;
        try {
            folder = UnpackingFolder.create(place);
        } catch (IOException | RuntimeException refused) {
            throw new HostException(
                    "The native library that calls Windows cannot be unpacked in " + place
                            + " where nobody else can exchange it: "
                            + (refused instanceof IOException failure ? IoReason.of(failure) : refused) + ".",
                    "Let the account that runs Maven make folders there, then run this again.",
                    refused);
        }
        loadFrom(folder);
        loaded = true;
    }

    private static void loadFrom(Path folder) throws HostException {
        String before = System.setProperty(UNPACK_TO, folder.toString());
        try {
            Class.forName(Native.class.getName());
        } catch (ClassNotFoundException | LinkageError broken) {
            throw new HostException(
                    "The native library that calls Windows cannot be loaded from " + folder + ": " + broken.getMessage()
                            + ".",
                    "See whether a virus scanner or an application control policy keeps it from being loaded.",
                    broken);
        } finally {
            restore(before);
        }
    }

    /** Other code in this process that uses JNA is none of ours. */
    private static void restore(@Nullable String before) {
        if (before == null) {
            System.clearProperty(UNPACK_TO);
        } else {
            System.setProperty(UNPACK_TO, before);
        }
    }

    /**
     * Windows' own folder for temporary files rather than the account's: there nobody may rename or remove what belongs
     * to administrators, while in {@code %TEMP%} the account's other processes, which are not elevated, could.
     */
    private static Path place() {
        String windows = System.getenv("SystemRoot");
        Path shared = Path.of(windows == null ? "C:\\Windows" : windows, "Temp");
        return Files.isDirectory(shared) ? shared : Path.of(System.getProperty("java.io.tmpdir"));
    }
}
