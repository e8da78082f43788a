package io.github.cloudsync.crash;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.HostException;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.source.memory.MemoryHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;

/** A host whose registry outlives the process, and that can lose its process at each step of a write. */
final class FileHost extends MemoryHost {
    private final Path file;

    FileHost(Path file) throws IOException {
        this.file = file;
        RegistryKey key = null;
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("    ")) {
                key = RegistryKey.of(line);
                withKey(key);
            } else if (key != null) {
                String[] parts = line.strip().split(" = |(?<= = \\d{1,9}) ", 3);
                with(
                        key.value(parts[0]),
                        RegistryData.of(
                                Integer.parseInt(parts[1]), HexFormat.of().parseHex(parts[2])));
            }
        }
    }

    /** A key that is created and not yet written to is a state of its own, as it is on Windows. */
    @Override
    public void write(Change change) throws HostException {
        HaltingPoints.pass("write");
        if (change.after().isPresent()) {
            withKey(change.setting().location().key());
            save();
            HaltingPoints.pass("write");
        }
        super.write(change);
        save();
    }

    @Override
    public boolean removeIfEmpty(RegistryKey key) throws HostException {
        HaltingPoints.pass("remove");
        boolean gone = super.removeIfEmpty(key);
        save();
        return gone;
    }

    private void save() {
        try {
            Path fresh = file.resolveSibling("registry.new");
            Files.writeString(fresh, export());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
