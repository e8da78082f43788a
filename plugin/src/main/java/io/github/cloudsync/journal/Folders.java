package io.github.cloudsync.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes a new file's name durable where the system can do that. */
final class Folders {
    private Folders() {}

    /** Forces the folder's list of names to disk. Windows cannot open a folder so, and keeps names in its own log. */
    static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notPossibleHere) {
            // The file itself has been forced; without this only a power cut in the next seconds could hide its name.
        }
    }
}
