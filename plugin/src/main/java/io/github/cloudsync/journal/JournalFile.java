package io.github.cloudsync.journal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.cloudsync.model.change.Journal;
import io.github.cloudsync.model.change.JournalException;
import io.github.cloudsync.model.change.Result;
import io.github.cloudsync.model.fact.HiveMark;
import io.github.cloudsync.model.fact.KeyTimes;
import io.github.cloudsync.model.registry.CloudsyncException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A journal being written. Only ever appends, and returns from an intent only when the disk has it. */
public final class JournalFile implements Journal, AutoCloseable {
    /** What the notes of one change take at most, with what a few rollbacks add; {@link JournalFormat} keeps them short. */
    private static final long NOTES = 8192;

    private final Path file;
    private final FileChannel channel;
    private final SealChain chain;
    private int nextNumber;

    private JournalFile(Path file, FileChannel channel, SealChain chain, int nextNumber) {
        this.file = file;
        this.channel = channel;
        this.chain = chain;
        this.nextNumber = nextNumber;
    }

    /** A file that was not there before, and is its owner's alone. */
    static JournalFile create(Path file, SealKey key, Guard guard) throws CloudsyncException {
        try {
            FileChannel channel = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS),
                    guard.forOwnerAlone());
            return new JournalFile(file, channel, new SealChain(key), 1);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** A journal that was read, to be continued behind its last record. */
    static JournalFile append(Path file, SealChain read, int nextNumber) throws JournalException {
        try {
            return new JournalFile(
                    file,
                    FileChannel.open(file, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS),
                    read,
                    nextNumber);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static JournalException unwritable(Path file, IOException e) {
        return new JournalException(
                "Cannot write the journal " + file + ": " + Reasons.of(e) + ". Nothing was changed.",
                JournalFolder.MAKE_IT_WRITABLE,
                e);
    }

    public Path file() {
        return file;
    }

    @Override
    public int nextNumber() {
        return nextNumber;
    }

    @Override
    public void intend(List<Intent> intents, KeyTimes before) throws JournalException {
        StringBuilder lines = new StringBuilder();
        if (!before.isEmpty()) {
            lines.append(chain.close(TargetFormat.write(before, TargetFormat.BEFORE)))
                    .append('\n');
        }
        int last = nextNumber + intents.size() - 1;
        for (Intent intent : intents) {
            lines.append(chain.close(JournalFormat.write(intent, last))).append('\n');
        }
        requireRoom(lines.length() + NOTES * (intents.size() + 1), intents);
        append(lines.toString(), "Nothing was changed.");
        nextNumber += intents.size();
    }

    /** A journal that {@link JournalReader} would refuse is never written. All that is large in it is plain ASCII. */
    private void requireRoom(long needed, List<Intent> intents) throws JournalException {
        long size;
        try {
            size = channel.size();
        } catch (IOException e) {
            throw unwritable(file, e);
        }
        if (size + needed > JournalReader.LARGEST / 2) {
            throw JournalFormat.tooLarge(intents);
        }
    }

    @Override
    public void recovered(List<String> told) throws JournalException {
        JsonObject record = JournalFormat.record("recovered");
        JsonArray sentences = new JsonArray();
        told.forEach(sentences::add);
        record.add("told", sentences);
        append(chain.close(record) + "\n", "Nothing was changed.");
    }

    @Override
    public void boot(long number) throws JournalException {
        JsonObject record = JournalFormat.record("boot");
        record.addProperty("number", number);
        append(chain.close(record) + "\n", "Nothing was changed.");
    }

    @Override
    public void leave(KeyTimes left) throws JournalException {
        if (!left.isEmpty()) {
            append(chain.close(TargetFormat.write(left, TargetFormat.LEFT)) + "\n", "Nothing was changed.");
        }
    }

    @Override
    public void note(int number, Result result) throws JournalException {
        append(
                chain.close(JournalFormat.write(number, result)) + "\n",
                "The changes have been made and their intents are in the journal; only the notes of how they ended are"
                        + " missing, which a rollback does not need.");
    }

    @Override
    public void finish(List<HiveMark> hives) throws JournalException {
        note(JournalFormat.record("finished"), hives);
    }

    /**
     * Notes that everything this journal announced has been taken back.
     *
     * @param hives the image's hive files as that left them
     */
    public void rolledBack(List<HiveMark> hives) throws JournalException {
        note(JournalFormat.record("rolled-back"), hives);
    }

    /** Takes a cut-off journal up again; a torn last record gets its line end, and its remains stay visible. */
    void resume(boolean torn, Instant now) throws JournalException {
        JsonObject record = JournalFormat.record("resumed");
        record.addProperty("at", now.toString());
        append((torn ? "\n" : "") + chain.close(record) + "\n", "Nothing was changed.");
    }

    void header(JsonObject record) throws JournalException {
        append(chain.close(record) + "\n", "Nothing was changed.");
    }

    private void note(JsonObject record, List<HiveMark> hives) throws JournalException {
        record.add("hives", TargetFormat.write(hives));
        append(chain.close(record) + "\n", "Everything else has been done; only this note is missing.");
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
                    "Free some space on the disk or name another folder with"
                            + " \"-Dcloudsync.journalDirectory=FOLDER\".",
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
