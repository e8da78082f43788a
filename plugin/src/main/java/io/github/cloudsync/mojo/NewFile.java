package io.github.cloudsync.mojo;

import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.text.IoReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Creates files that must not be there yet. */
final class NewFile {
    private NewFile() {}

    /**
     * Creates the file and the folders it lies in. Asking and creating are one step, so that nothing that appears
     * meanwhile is lost.
     *
     * @return whether it was created; false if something of that name is there already
     */
    static boolean create(Path file, String text) throws CloudsyncException {
        Path absolute = file.toAbsolutePath();
        try {
            if (absolute.getParent() != null) {
                Files.createDirectories(absolute.getParent());
            }
            Files.write(absolute, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
            return true;
        } catch (FileAlreadyExistsException there) {
            if (absolute.toString().equals(there.getFile())) {
                return false;
            }
            throw failed(absolute, "a file is in the place of its folder " + there.getFile(), there);
        } catch (IOException failure) {
            throw failed(absolute, IoReason.of(failure), failure);
        }
    }

    private static CloudsyncException failed(Path file, String reason, IOException failure) {
        return new CloudsyncException(
                file + " could not be written: " + reason + ".",
                "Name a file in a folder that this user may write to, with \"-Dcloudsync.desiredState=FILE\".",
                failure);
    }
}
