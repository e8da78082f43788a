package io.github.cloudsync.journal;

import com.google.gson.JsonObject;
import io.github.cloudsync.model.Journal;
import io.github.cloudsync.model.JournalException;
import io.github.cloudsync.model.Result;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/** A journal being written. Only ever appends, and returns from an intent only when the disk has it. */
public final class JournalFile implements Journal, AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private int nextNumber;

    private JournalFile(Path file, FileChannel channel, int nextNumber) {
        this.file = file;
        this.channel = channel;
        this.nextNumber = nextNumber;
    }

    static JournalFile open(Path file, int nextNumber) throws JournalException {
        try {
            return new JournalFile(
                    file, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND), nextNumber);
        } catch (IOException e) {
            throw new JournalException(
                    "Cannot write the journal " + file + ": " + Reasons.of(e) + ". Nothing was changed.",
                    "Make the folder writable for the account that runs Maven, or name another one with"
                            + " \"-Dcloudsync.journalDirectory=FOLDER.\"",
                    e);
        }
    }

    public Path file() {
        return file;
    }

    @Override
    public int nextNumber() {
        return nextNumber;
    }

    @Override
    public void intend(List<Intent> intents) throws JournalException {
        StringBuilder lines = new StringBuilder();
        for (Intent intent : intents) {
            lines.append(SealedLine.seal(JournalFormat.write(intent))).append('\n');
        }
        append(lines.toString(), "Nothing was changed.");
        nextNumber += intents.size();
    }

    @Override
    public void note(int number, Result result) throws JournalException {
        append(
                SealedLine.seal(JournalFormat.write(number, result)) + "\n",
                "The changes have been made and their intents are in the journal; only the notes of how they ended are"
                        + " missing, which a rollback does not need.");
    }

    @Override
    public void finish() throws JournalException {
        note(JournalFormat.record("finished"));
    }

    /** Notes that everything this journal announced has been taken back. */
    public void rolledBack() throws JournalException {
        note(JournalFormat.record("rolled-back"));
    }

    /** Takes a cut-off journal up again; a torn last record gets its line end, and its remains stay visible. */
    void resume(boolean torn, Instant now) throws JournalException {
        JsonObject record = JournalFormat.record("resumed");
        record.addProperty("at", now.toString());
        append((torn ? "\n" : "") + SealedLine.seal(record) + "\n", "Nothing was changed.");
    }

    void header(JsonObject record) throws JournalException {
        append(SealedLine.seal(record) + "\n", "Nothing was changed.");
    }

    private void note(JsonObject record) throws JournalException {
        append(SealedLine.seal(record) + "\n", "Everything else has been done; only this note is missing.");
    }

    private void append(String text, String consequence) throws JournalException {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new JournalException(
                    "Cannot write the journal " + file + ": " + Reasons.of(e) + ". " + consequence,
                    "Free some space on the disk or name another folder with \"-Dcloudsync.journalDirectory=FOLDER.\"",
                    e);
        }
    }

    @Override
    public void close() throws JournalException {
        try {
            channel.close();
        } catch (IOException e) {
            throw new JournalException("Cannot close the journal " + file + ": " + Reasons.of(e) + ".", "", e);
        }
    }
}
