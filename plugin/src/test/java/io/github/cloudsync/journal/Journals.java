package io.github.cloudsync.journal;

import com.sun.security.auth.module.UnixSystem;
import io.github.cloudsync.model.change.JournalLink;
import io.github.cloudsync.model.change.RemediationRecord;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.fact.TargetIdentity;
import io.github.cloudsync.model.registry.CloudsyncException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Journals as tests need them: of a machine called PROV01, in a folder of whoever runs the tests. */
public final class Journals {
    public static final TargetIdentity PROV01 = machine("26b8c987-9e28-4d76-a009-5408a68411c3");

    private Journals() {}

    public static TargetIdentity machine(String guid) {
        return new TargetIdentity(Target.LOCAL, Optional.of(guid), Optional.of("0x4BE5019A"), List.of());
    }

    public static JournalFolder lock(Path folder) throws CloudsyncException {
        return JournalFolder.lock(folder, guard());
    }

    /** Begins a journal of PROV01, or takes up its cut-off one. */
    public static JournalFile begin(JournalFolder folder, Instant now) throws CloudsyncException {
        return begin(folder, PROV01, now);
    }

    public static JournalFile begin(JournalFolder folder, TargetIdentity target, Instant now)
            throws CloudsyncException {
        return folder.begin(target, record -> record.identity().equals(target), "PROV01", "1", now);
    }

    public static Optional<RemediationRecord> newest(JournalFolder folder) throws CloudsyncException {
        return folder.newest(any -> true);
    }

    /** The journals' files, the oldest first. */
    public static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".journal"))
                    .sorted()
                    .toList();
        }
    }

    /** A journal in which nothing has been noted yet. */
    public static RemediationRecord record(String name) {
        return new RemediationRecord(
                name,
                new JournalLink(name, "seal"),
                Optional.empty(),
                Instant.EPOCH,
                "PROV01",
                PROV01,
                List.of(),
                Map.of(),
                new RemediationRecord.Keys(List.of(), List.of(), List.of(), Optional.empty()),
                new RemediationRecord.Progress(true, false, false, Optional.empty()));
    }

    /** Of the system the tests run on; what Windows says of access lists has tests of its own. */
    public static Guard guard() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("unix")
                ? new OwnersFolder(new UnixSystem().getUid())
                : new Anybody();
    }

    private static final class Anybody implements Guard {
        @Override
        public void requireFolder(Path folder) {
            folder.toFile().mkdirs();
        }

        @Override
        public void requireFile(Path file) {}

        @Override
        public void requireSecret(Path file) {}

        @Override
        public FileAttribute<?>[] forOwnerAlone() {
            return new FileAttribute<?>[0];
        }
    }
}
