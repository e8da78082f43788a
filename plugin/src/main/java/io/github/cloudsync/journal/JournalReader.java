package io.github.cloudsync.journal;

import com.google.gson.JsonObject;
import io.github.cloudsync.model.change.Journal.Intent;
import io.github.cloudsync.model.change.JournalException;
import io.github.cloudsync.model.change.JournalLink;
import io.github.cloudsync.model.change.RemediationRecord;
import io.github.cloudsync.model.change.Result;
import io.github.cloudsync.model.fact.HiveMark;
import io.github.cloudsync.model.fact.KeyTimes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a journal back.
 *
 * <p>A record that is not whole is forgiven where a crash leaves one: at the very end, or right before a remediation
 * took the journal up again. Anywhere else it is damage, and nothing is read out of a damaged journal.
 */
final class JournalReader {
    static final int VERSION = 2;
    /** A journal of a remediation has a dozen lines; this keeps a wrong file from filling the memory. */
    static final long LARGEST = 32L << 20;

    private final Path file;
    private final SealChain chain;
    private final List<Intent> intents = new ArrayList<>();
    private final Map<Integer, Result> results = new HashMap<>();
    private boolean begun;
    private final List<KeyTimes> before = new ArrayList<>();
    private final List<KeyTimes> left = new ArrayList<>();
    private List<HiveMark> hives = List.of();
    private Optional<RemediationRecord.Finish> finish = Optional.empty();
    private String firstSeal = "";
    private JsonObject header = new JsonObject();
    private boolean finished;
    private boolean rolledBack;
    private boolean torn;
    /** The numbers of the first and the last change that were announced together last. */
    private int announcedFrom;

    private int announced;

    private JournalReader(Path file, SealKey key) {
        this.file = file;
        this.chain = new SealChain(key);
    }

    /** Whether the first record ever reached the disk; without it nothing was announced and nothing done. */
    static boolean hasBegun(Path file) throws IOException {
        byte[] start = new byte[8192];
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            int read = in.readNBytes(start, 0, start.length);
            return new String(start, 0, read, StandardCharsets.UTF_8).indexOf('\n') >= 0;
        }
    }

    /** Reads the journal in this file, which the {@link Guard} has seen. */
    static JournalReader of(Path file, SealKey key) throws JournalException {
        JournalReader reader = new JournalReader(file, key);
        reader.read();
        return reader;
    }

    private void read() throws JournalException {
        List<String> lines = lines();
        new JournalHeader(file, lines.isEmpty() ? "" : lines.get(0)).requireReadableWith(chain.key());
        for (int i = 0; i < lines.size(); i++) {
            Optional<JsonObject> record = chain.open(lines.get(i));
            if (torn && !record.map(JournalReader::isResumption).orElse(false)) {
                throw damaged(i, "is not a whole record, or was edited");
            }
            torn = record.isEmpty();
            if (record.isPresent()) {
                take(record.get(), i + 1);
            }
        }
        if (!begun) {
            throw damaged(1, "does not start a journal");
        }
    }

    RemediationRecord record() {
        return new RemediationRecord(
                file.toString(),
                new JournalLink(String.valueOf(file.getFileName()), firstSeal),
                JournalHeader.predecessor(header),
                Instant.parse(header.get("started").getAsString()),
                header.get("place").getAsString(),
                TargetFormat.readIdentity(header),
                intents,
                results,
                new RemediationRecord.Keys(before, left, hives, finish),
                new RemediationRecord.Progress(finished, rolledBack, torn, cut()));
    }

    private Optional<RemediationRecord.Cut> cut() {
        int missing = announced - intents.size();
        return missing > 0 ? Optional.of(new RemediationRecord.Cut(announcedFrom, missing)) : Optional.empty();
    }

    /** Opens the journal to be continued behind its last record. A torn one must be resumed first. */
    JournalFile append() throws JournalException {
        return JournalFile.append(file, chain, intents.size() + 1);
    }

    private void take(JsonObject record, int line) throws JournalException {
        try {
            String kind = record.get("record").getAsString();
            if (!begun && !kind.equals("journal")) {
                throw damaged(line, "does not start a journal");
            }
            if (announced > intents.size() && !kind.equals("intend") && !kind.equals("resumed")) {
                throw damaged(
                        line - 1,
                        "comes after change " + intents.size() + ", where change " + (intents.size() + 1) + " of "
                                + announced + " must come");
            }
            switch (kind) {
                case "journal" -> takeHeader(record);
                case "intend" -> {
                    takeIntent(JournalFormat.readIntent(record));
                    announcedFrom = intents.size() > announced ? intents.size() : announcedFrom;
                    announced = record.get("last").getAsInt();
                }
                case "result" -> results.put(record.get("number").getAsInt(), JournalFormat.readResult(record));
                case "keys" -> takeKeys(record);
                case "finished" -> {
                    finished = true;
                    hives = TargetFormat.readHives(record);
                    finish = Optional.of(new RemediationRecord.Finish(
                            hives, left.isEmpty() ? KeyTimes.NONE : left.get(left.size() - 1)));
                }
                case "resumed" -> {
                    finished = false;
                    announced = intents.size();
                }
                case "recovered", "boot" -> {
                    // For whoever reads the journal. A rollback leaves the logs replayed, as Windows itself would have
                    // done.
                }
                case "rolled-back" -> {
                    rolledBack = true;
                    hives = TargetFormat.readHives(record);
                }
                default -> throw new IllegalArgumentException("unknown record '" + kind + "'");
            }
        } catch (RuntimeException unexpected) {
            throw new JournalException(
                    "The journal " + file + " has a record in line " + line + " that cannot be read: "
                            + unexpected.getMessage() + ".",
                    "Nothing was changed. If a newer version of the plugin wrote it, use that one.",
                    unexpected);
        }
    }

    private void takeHeader(JsonObject record) {
        if (begun) {
            throw new IllegalArgumentException("a second beginning");
        }
        header = record;
        firstSeal = chain.last();
        begun = true;
        record();
    }

    private void takeKeys(JsonObject record) {
        String when = record.get("when").getAsString();
        (when.equals(TargetFormat.LEFT) ? left : before).add(TargetFormat.readKeys(record));
    }

    private void takeIntent(Intent intent) {
        if (intent.number() != intents.size() + 1) {
            throw new IllegalArgumentException(
                    "change " + intent.number() + " where change " + (intents.size() + 1) + " must come");
        }
        intents.add(intent);
        rolledBack = false;
    }

    private static boolean isResumption(JsonObject record) {
        return record.has("record") && record.get("record").getAsString().equals("resumed");
    }

    private List<String> lines() throws JournalException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new JournalException(
                        file + " is no journal: it has more than " + (LARGEST >> 20) + " MiB.",
                        "Name a journal with \"-Dcloudsync.journal=FILE\".");
            }
            // Bytes that are not UTF-8 become replacement characters, which breaks the seal of their line.
            String text = new String(bytes(), StandardCharsets.UTF_8);
            // A last line without its end was still being written; its "\0" keeps it from passing as whole.
            return (text.endsWith("\n") ? text : text + "\0").lines().toList();
        } catch (IOException e) {
            throw new JournalException(
                    "Cannot read the journal " + file + ": " + Reasons.of(e) + ".",
                    "Name a journal with \"-Dcloudsync.journal=FILE\", or its folder with"
                            + " \"-Dcloudsync.journalDirectory=FOLDER\".",
                    e);
        }
    }

    private byte[] bytes() throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readAllBytes();
        }
    }

    private JournalException damaged(int line, String how) {
        return new JournalException(
                "The journal " + file + " is damaged: line " + line + " " + how + ".",
                "Nothing was changed. Restore the file from a backup; what it recorded can be read with any text"
                        + " editor and put back by hand.");
    }
}
