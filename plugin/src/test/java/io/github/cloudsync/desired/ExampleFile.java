package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.DesiredStateException;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.prerequisite.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A file of the folders {@code good} and {@code bad}, which are what the reader and the schema are measured by. */
record ExampleFile(Path path) {
    static List<ExampleFile> good() {
        return in("good");
    }

    static List<ExampleFile> bad() {
        return in("bad");
    }

    String name() {
        return Objects.toString(path.getFileName());
    }

    String text() {
        return read(path);
    }

    /** What the reader is to say of a bad file. */
    String expectedMessage() {
        return read(path.resolveSibling(name().replace(".yaml", ".txt"))).stripTrailing();
    }

    DesiredState readIt() throws DesiredStateException {
        return new DesiredStateReader(Catalogue.all()).read(path, name());
    }

    @Override
    public String toString() {
        return name();
    }

    private static List<ExampleFile> in(String folder) {
        try (Stream<Path> files =
                Files.list(Path.of(Objects.requireNonNull(ExampleFile.class.getResource(folder), folder)
                        .toURI()))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(ExampleFile::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
