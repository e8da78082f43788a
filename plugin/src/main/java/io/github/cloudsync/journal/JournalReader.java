package io.github.cloudsync.journal;

import com.google.gson.JsonObject;
import io.github.cloudsync.model.Journal.Intent;
import io.github.cloudsync.model.JournalException;
import io.github.cloudsync.model.RemediationRecord;
import io.github.cloudsync.model.Result;
import io.github.cloudsync.model.Target;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a journal back.
 *
 * <p>A record that is not whole is forgiven where a crash leaves one: at the very end, or right before a remediation
 * took the journal up again. Anywhere else it is damage, and nothing is read out of a damaged journal.
 */
final class JournalReader {
    static final int VERSION = 1;
    /** A journal of a remediation has a dozen lines; this keeps a wrong file from filling the memory. */
    private static final long LARGEST = 16L << 20;

    private final Path file;
    private final List<Intent> intents = new ArrayList<>();
    private final Map<Integer, Result> results = new HashMap<>();
    private boolean begun;
    private Instant started = Instant.EPOCH;
    private Target target = Target.LOCAL;
    private String place = "";
    private boolean finished;
    private boolean rolledBack;

    private JournalReader(Path file) {
        this.file = file;
    }

    /** Whether the first record ever reached the disk; without it nothing was announced and nothing done. */
    static boolean hasBegun(Path file) throws IOException {
        byte[] start = new byte[8192];
        try (InputStream in = Files.newInputStream(file)) {
            int read = in.readNBytes(start, 0, start.length);
            return new String(start, 0, read, StandardCharsets.UTF_8).indexOf('\n') >= 0;
        }
    }

    static RemediationRecord read(Path file) throws JournalException {
        return new JournalReader(file).read();
    }

    private RemediationRecord read() throws JournalException {
        List<String> lines = lines();
        boolean torn = false;
        for (int i = 0; i < lines.size(); i++) {
            Optional<JsonObject> record = SealedLine.open(lines.get(i));
            if (torn && !record.map(JournalReader::isResumption).orElse(false)) {
                throw damaged(i, "is not a whole record");
            }
            torn = record.isEmpty();
            if (record.isPresent()) {
                take(record.get(), i + 1);
            }
        }
        if (!begun) {
            throw damaged(1, "does not start a journal");
        }
        return new RemediationRecord(
                file.toString(), started, target, place, intents, results, finished, rolledBack, torn);
    }

    private void take(JsonObject record, int line) throws JournalException {
        try {
            String kind = record.get("record").getAsString();
            if (!begun && !kind.equals("journal")) {
                throw damaged(line, "does not start a journal");
            }
            switch (kind) {
                case "journal" -> takeHeader(record);
                case "intend" -> takeIntent(JournalFormat.readIntent(record));
                case "result" -> results.put(record.get("number").getAsInt(), JournalFormat.readResult(record));
                case "finished" -> finished = true;
                case "resumed" -> finished = false;
                case "rolled-back" -> rolledBack = true;
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
        int version = record.get("version").getAsInt();
        if (version != VERSION) {
            throw new IllegalArgumentException("version " + version + " of the format, this plugin knows " + VERSION);
        }
        if (begun) {
            throw new IllegalArgumentException("a second beginning");
        }
        started = Instant.parse(record.get("started").getAsString());
        target = Target.valueOf(record.get("target").getAsString().toUpperCase(Locale.ROOT));
        place = record.get("place").getAsString();
        begun = true;
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
                        "Name a journal with \"-Dcloudsync.journal=FILE.\"");
            }
            // Bytes that are not UTF-8 become replacement characters, which breaks the seal of their line.
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            // A last line without its end was still being written; its "\0" keeps it from passing as whole.
            return (text.endsWith("\n") ? text : text + "\0").lines().toList();
        } catch (IOException e) {
            throw new JournalException(
                    "Cannot read the journal " + file + ": " + Reasons.of(e) + ".",
                    "Name a journal with \"-Dcloudsync.journal=FILE\", or its folder with"
                            + " \"-Dcloudsync.journalDirectory=FOLDER.\"",
                    e);
        }
    }

    private JournalException damaged(int line, String how) {
        return new JournalException(
                "The journal " + file + " is damaged: line " + line + " " + how + ".",
                "Nothing was changed. Restore the file from a backup; what it recorded can be read with any text"
                        + " editor and put back by hand.");
    }
}
