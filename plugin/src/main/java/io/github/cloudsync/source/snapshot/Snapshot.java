package io.github.cloudsync.source.snapshot;

import io.github.cloudsync.model.fact.DirectoryDeclaration;
import io.github.cloudsync.model.fact.DirectoryFacts;
import io.github.cloudsync.model.fact.HostDescription;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.Question;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.fact.Source;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a host, and the directories that were declared, have answered at one time.
 *
 * @param toolVersion the version of the plugin that asked
 * @param recorded when it asked, to the second
 * @param source what it asked: a live host or an image
 * @param answers every question to the host with its answer, whatever that was
 * @param directories one for each directory that was asked too
 */
public record Snapshot(
        String toolVersion,
        Instant recorded,
        Target source,
        HostDescription host,
        Map<RecordedQuestion<?>, Reading<?>> answers,
        List<RecordedDirectory> directories) {
    private static final RegistryValue MACHINE_GUID =
            RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\Cryptography").value("MachineGuid");

    public Snapshot {
        recorded = recorded.truncatedTo(ChronoUnit.SECONDS);
        answers = Map.copyOf(answers);
        directories = List.copyOf(directories);
    }

    /** What was asked through these recordings, now that nothing more will be. */
    public static Snapshot of(
            String toolVersion,
            Instant recorded,
            Target source,
            HostDescription host,
            Recorder answers,
            List<RecordedDirectory> directories) {
        return new Snapshot(toolVersion, recorded, source, host, answers.answers(), directories);
    }

    /** What stands before the facts. */
    public SnapshotHead head() {
        return new SnapshotHead(host.name(), machineGuid(), !directories.isEmpty());
    }

    private Optional<String> machineGuid() {
        return facts().value(MACHINE_GUID)
                .seen()
                .flatMap(RegistryData::asText)
                .filter(text -> !text.isBlank())
                .map(text -> text.toUpperCase(Locale.ROOT));
    }

    /** The host as it answered then. */
    public HostFacts facts() {
        return HostFacts.of(new Replay(toolVersion, answers));
    }

    /**
     * The directory as it answered then. One that was not recorded, or with another sign-in, base or scope, cannot be seen; where
     * none was recorded at all, ask the directory itself instead.
     */
    public DirectoryFacts facts(DirectoryDeclaration declared) {
        for (RecordedDirectory directory : directories) {
            if (directory.isOf(declared)) {
                return DirectoryFacts.of(declared, new Replay(toolVersion, directory.answers()));
            }
        }
        return DirectoryFacts.of(
                declared,
                new Unrecorded(
                        "the snapshot did not record " + declared.address().name()
                                + " with this sign-in, base and scope; record it anew, with this desired state at hand"));
    }

    /** Can see nothing. */
    private record Unrecorded(String reason) implements Source {
        @Override
        public <A> Reading<A> ask(Question<A> question) {
            return Reading.unreadable(reason);
        }
    }
}
