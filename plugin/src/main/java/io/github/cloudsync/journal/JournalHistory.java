package io.github.cloudsync.journal;

import io.github.cloudsync.model.change.JournalException;
import io.github.cloudsync.model.change.JournalLink;
import io.github.cloudsync.model.change.RemediationRecord;
import io.github.cloudsync.model.registry.CloudsyncException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The journals of a folder in the order of their numbers, and which of them follow from one another. */
final class JournalHistory {
    private final Path folder;
    private final SealKey key;
    private final Guard guard;

    JournalHistory(Path folder, SealKey key, Guard guard) {
        this.folder = folder;
        this.key = key;
        this.guard = guard;
    }

    RemediationRecord read(Path file) throws CloudsyncException {
        return open(file).record();
    }

    JournalReader open(Path file) throws CloudsyncException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new JournalException(
                    "There is no journal " + file + ". Nothing was changed.",
                    "Name a journal with \"-Dcloudsync.journal=FILE\", or its folder with"
                            + " \"-Dcloudsync.journalDirectory=FOLDER\".");
        }
        guard.requireFile(file);
        return JournalReader.of(file, key);
    }

    /** The number for a new journal, higher than all. */
    long nextNumber() throws JournalException {
        return names().stream().mapToLong(JournalName::number).max().orElse(0) + 1;
    }

    /**
     * The newest journal that is wanted.
     *
     * @param unreadable gets the reason for each newer one that cannot be read, and throws it on where that matters
     */
    Optional<RemediationRecord> newest(Predicate<RemediationRecord> wanted, Unreadable unreadable)
            throws CloudsyncException {
        for (JournalName name : names()) {
            try {
                if (hasBegun(name.file())) {
                    RemediationRecord record = read(name.file());
                    if (wanted.test(record)) {
                        return Optional.of(record);
                    }
                }
            } catch (CloudsyncException refused) {
                unreadable.met(name.file(), refused);
            }
        }
        return Optional.empty();
    }

    /** What to do about a journal that cannot be read. */
    interface Unreadable {
        void met(Path file, CloudsyncException why) throws CloudsyncException;
    }

    /** The journal before this one about the same target. */
    Optional<RemediationRecord> predecessor(RemediationRecord record) throws CloudsyncException {
        if (record.predecessor().isEmpty()) {
            return Optional.empty();
        }
        JournalLink link = record.predecessor().get();
        Path file = folder.resolve(link.name());
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw missing(record, file, "is missing");
        }
        RemediationRecord found = read(file);
        if (!found.link().equals(link)) {
            throw missing(record, file, "is another one of that name");
        }
        return Optional.of(found);
    }

    private static JournalException missing(RemediationRecord record, Path file, String how) {
        return new JournalException(
                "The journal " + file + ", after which " + record.name() + " was written, " + how
                        + ": it cannot be told what has to be taken back before anything older. Nothing was changed.",
                "Restore it from a backup.");
    }

    /**
     * The journal and all newer ones about the same target that have not been taken back, the newest first; empty if it
     * is not about the target of the newest.
     *
     * @param head the newest journal about the target
     * @param here which journals can be told to be about the target by themselves
     */
    List<RemediationRecord> since(RemediationRecord oldest, RemediationRecord head, Predicate<RemediationRecord> here)
            throws CloudsyncException {
        List<RemediationRecord> line = new ArrayList<>();
        Optional<RemediationRecord> each = Optional.of(head);
        while (each.isPresent() && number(each.get()) >= number(oldest)) {
            line.add(each.get());
            // What is older than what is meant may have been cleared away.
            each = number(each.get()) == number(oldest) ? Optional.empty() : predecessor(each.get());
        }
        for (JournalName name : names()) {
            boolean between = name.number() >= number(oldest)
                    && line.stream().noneMatch(record -> number(record) == name.number())
                    && hasBegun(name.file());
            if (between) {
                RemediationRecord other = read(name.file());
                if (here.test(other)) {
                    line.add(other);
                }
            }
        }
        boolean reached = line.stream().anyMatch(record -> record.link().equals(oldest.link()));
        return reached
                ? line.stream()
                        .filter(record -> !record.rolledBack())
                        .sorted(Comparator.comparingLong(JournalHistory::number).reversed())
                        .toList()
                : List.of();
    }

    private static long number(RemediationRecord record) {
        return JournalName.parse(Path.of(record.name()))
                .map(JournalName::number)
                .orElse(0L);
    }

    private boolean hasBegun(Path file) throws CloudsyncException {
        guard.requireFile(file);
        try {
            return JournalReader.hasBegun(file);
        } catch (IOException e) {
            throw new JournalException("Cannot read the journal " + file + ": " + Reasons.of(e) + ".", "", e);
        }
    }

    /** Highest number first. */
    private List<JournalName> names() throws JournalException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(JournalName::parse)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparingLong(JournalName::number)
                            .thenComparing(JournalName::file)
                            .reversed())
                    .toList();
        } catch (IOException e) {
            throw new JournalException(
                    "Cannot list the journal folder " + folder + ": " + Reasons.of(e) + ".",
                    "Name the folder with \"-Dcloudsync.journalDirectory=FOLDER\".",
                    e);
        }
    }

    /** Journals as versions before the numbers named them. */
    List<Path> unnumbered() throws JournalException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(JournalName.SUFFIX)
                            && JournalName.parse(file).isEmpty())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new JournalException(
                    "Cannot list the journal folder " + folder + ": " + Reasons.of(e) + ".",
                    "Name the folder with \"-Dcloudsync.journalDirectory=FOLDER\".",
                    e);
        }
    }
}
