package io.github.cloudsync.hygiene.result;

import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.text.IoReason;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is written while things are found. Until all of it is there it has another name, so that nobody takes a part
 * for the whole; what an earlier run wrote is gone by then.
 */
final class StreamedFile implements AutoCloseable {
    private final Path file;
    private final Path part;
    private final Writer out;

    private StreamedFile(Path file, Path part, Writer out) {
        this.file = file;
        this.part = part;
        this.out = out;
    }

    static StreamedFile begin(Path file) throws CloudsyncException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            return new StreamedFile(
                    file,
                    part,
                    new BufferedWriter(
                            new OutputStreamWriter(
                                    Files.newOutputStream(part),
                                    StandardCharsets.UTF_8
                                            .newEncoder()
                                            .onMalformedInput(CodingErrorAction.REPLACE)
                                            .replaceWith(new byte[] {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD})),
                            1 << 16));
        } catch (IOException failure) {
            throw failed(file, failure);
        }
    }

    Writer writer() {
        return out;
    }

    /** All of it is there. */
    void finish() throws CloudsyncException {
        try {
            out.close();
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw failed(file, failure);
        }
    }

    /** Leaves nothing of a file that is not finished. */
    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(part);
        } catch (IOException nothingLeftToDo) {
            // Whoever looks sees by the name that it is a part.
        }
    }

    static CloudsyncException failed(Path file, IOException failure) {
        return new CloudsyncException(
                file + " could not be written: " + IoReason.of(failure) + ".",
                "Make room there, or name another folder with \"-Dcloudsync.outputDirectory=FOLDER\".",
                failure);
    }
}
