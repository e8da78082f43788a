package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.DesiredStateException;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.prerequisite.Catalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads desired states that tests write down as text or as bytes. */
record TextFile(Path folder) {
    DesiredState read(String yaml) throws IOException, DesiredStateException {
        return read(yaml, Catalogue.all());
    }

    DesiredState read(String yaml, List<Prerequisite> known) throws IOException, DesiredStateException {
        return read(yaml.getBytes(StandardCharsets.UTF_8), known);
    }

    DesiredState read(byte[] bytes) throws IOException, DesiredStateException {
        return read(bytes, Catalogue.all());
    }

    private DesiredState read(byte[] bytes, List<Prerequisite> known) throws IOException, DesiredStateException {
        Path file = Files.write(folder.resolve("cloudsync.yaml"), bytes);
        return new DesiredStateReader(known).read(file, "cloudsync.yaml");
    }
}
