package io.github.cloudsync.source.snapshot;

import com.google.gson.stream.MalformedJsonException;
import io.github.cloudsync.model.fact.DirectoryQuestion;
import io.github.cloudsync.model.fact.HostDescription;
import io.github.cloudsync.model.fact.HostQuestion;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.text.IoReason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the file of a snapshot, which somebody may have cut off, mangled or made up: all of it is right, or it is refused. */
public final class SnapshotFile {
    /** Some hundred times what a snapshot has. */
    static final int MAX_BYTES = 8 << 20;

    /** More than what stands before the facts ever takes, so that one that takes more is read whole. */
    private static final int MOST_OF_HEAD = 4096;

    private static final AnswerFormat<List<String>> TEXTS = AnswerFormat.listOf(AnswerFormat.TEXT);
    private static final Pattern PLACE = Pattern.compile("at line (\\d+) column (\\d+)");
    private static final String REMEDY =
            "Copy it again from where it was recorded, or record it anew with the goal 'snapshot' on the host.";

    private final SnapshotInput in;

    private SnapshotFile(String text) {
        in = new SnapshotInput(text);
    }

    /**
     * Reads a file whole.
     *
     * @throws CloudsyncException if it cannot be read, is no snapshot, or not one that this version understands
     */
    public static Snapshot read(Path file) throws CloudsyncException {
        try {
            return new SnapshotFile(text(file)).snapshot();
        } catch (NoSuchFileException missing) {
            throw new CloudsyncException(
                    "There is no snapshot " + file + ".",
                    "Record one with the goal 'snapshot' on the host, or name another with \"-Dcloudsync.snapshot=FILE\".",
                    missing);
        } catch (AccessDeniedException denied) {
            throw new CloudsyncException(
                    "The snapshot " + file + " cannot be read: access denied.",
                    "Let the account that runs Maven read it.",
                    denied);
        } catch (IOException damaged) {
            throw new CloudsyncException(
                    "The snapshot " + file + " is refused: " + reason(damaged) + ".", REMEDY, damaged);
        }
    }

    /**
     * Reads what a file says of itself, and of a recent one nothing more. Whoever then reads it whole finds out whether it
     * is true.
     *
     * @throws CloudsyncException if that much cannot be read, or is not that of a snapshot
     */
    public static SnapshotHead head(Path file) throws CloudsyncException {
        if (Files.isRegularFile(file)) {
            try (InputStream stream = Files.newInputStream(file)) {
                String text = new String(stream.readNBytes(MOST_OF_HEAD), StandardCharsets.UTF_8);
                Optional<SnapshotHead> head = new SnapshotFile(text).head();
                if (head.isPresent()) {
                    return head.get();
                }
            } catch (IOException damaged) {
                // Reading it whole says what is wrong, and where.
            }
        }
        return read(file).head();
    }

    private static String text(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new SnapshotProblem("it is a folder, and one file is needed here");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new SnapshotProblem("it is no regular file"); // a pipe would be waited for
        }
        // No more than it says it has, in one piece: a stream that is read to its end is copied twice on the way.
        byte[] bytes = new byte[(int) Math.min(Files.size(file), MAX_BYTES + 1L)];
        try (InputStream stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(bytes, 0, bytes.length) == bytes.length ? bytes : new byte[0];
        }
        if (bytes.length > MAX_BYTES) {
            throw new SnapshotProblem("it is larger than " + (MAX_BYTES >> 20) + " MiB, which no snapshot is");
        }
        return isAscii(bytes)
                ? new String(bytes, StandardCharsets.US_ASCII)
                : StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
    }

    /** As a snapshot is written; only one that somebody has edited is not. */
    private static boolean isAscii(byte[] bytes) {
        for (byte each : bytes) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }

    private static String reason(IOException damaged) {
        if (damaged instanceof SnapshotProblem problem) {
            return String.valueOf(problem.getMessage());
        }
        if (damaged instanceof CharacterCodingException) {
            return "it is not text in UTF-8";
        }
        Matcher place = PLACE.matcher(String.valueOf(damaged.getMessage()));
        String where = place.find() ? " at line " + place.group(1) + ", column " + place.group(2) : "";
        if (damaged instanceof EOFException) {
            return "it ends in the middle," + where;
        }
        return damaged instanceof MalformedJsonException ? "it is not JSON" + where : IoReason.of(damaged);
    }

    private Snapshot snapshot() throws IOException {
        long version = version();
        String toolVersion = in.field("toolVersion").text(SnapshotFormat.MOST_NAME);
        Instant recorded = in.field("recorded").time();
        Target source = in.field("source").word(Target.values());
        if (source == Target.SNAPSHOT) {
            throw in.problem("a snapshot is made of a live host or an image, not of a snapshot,");
        }
        String name = in.field("host").text(SnapshotFormat.MOST_NAME);
        String system = in.field("system").text(SnapshotFormat.MOST_NAME);
        boolean hasMore = version != SnapshotFormat.WITHOUT_DIRECTORIES;
        Optional<String> machineGuid = hasMore ? machineGuid() : Optional.empty();
        List<RecordedDirectory> directories = hasMore ? directories(source) : List.of();
        Map<RecordedQuestion<?>, Reading<?>> answers = facts(HostQuestion.class, source);
        in.endObject();
        in.end();
        if (!answers.isEmpty() && answers.values().stream().allMatch(Reading.Inapplicable.class::isInstance)) {
            throw new SnapshotProblem("every answer in it is inapplicable, which is true of no Windows");
        }
        Snapshot snapshot =
                new Snapshot(toolVersion, recorded, source, new HostDescription(name, system), answers, directories);
        if (hasMore && !snapshot.head().machineGuid().equals(machineGuid)) {
            throw new SnapshotProblem("its head names another MachineGuid than its facts");
        }
        return snapshot;
    }

    /** What stands before the facts; empty if it is of a version that had less there. */
    private Optional<SnapshotHead> head() throws IOException {
        if (version() == SnapshotFormat.WITHOUT_DIRECTORIES) {
            return Optional.empty();
        }
        in.field("toolVersion").text(SnapshotFormat.MOST_NAME);
        in.field("recorded").time();
        in.field("source").word(Target.values());
        String name = in.field("host").text(SnapshotFormat.MOST_NAME);
        in.field("system").text(SnapshotFormat.MOST_NAME);
        Optional<String> machineGuid = machineGuid();
        in.field("directories").beginArray();
        return Optional.of(new SnapshotHead(name, machineGuid, in.hasNext()));
    }

    private long version() throws IOException {
        in.beginObject();
        if (!in.name().equals("format") || !in.text().equals(SnapshotFormat.NAME)) {
            throw new SnapshotProblem("it does not begin with \"format\": \"" + SnapshotFormat.NAME + "\"");
        }
        long version = in.field("formatVersion").number();
        if (version < SnapshotFormat.WITHOUT_DIRECTORIES || version > SnapshotFormat.VERSION) {
            throw new SnapshotProblem(
                    "its format has the version " + version + ", and this version of the plugin reads "
                            + SnapshotFormat.WITHOUT_DIRECTORIES + " to " + SnapshotFormat.VERSION);
        }
        return version;
    }

    private Optional<String> machineGuid() throws IOException {
        in.field("machineGuid");
        return in.isNull() ? Optional.empty() : Optional.of(in.text());
    }

    private List<RecordedDirectory> directories(Target source) throws IOException {
        List<RecordedDirectory> directories = new ArrayList<>();
        in.field("directories").beginArray();
        while (in.hasNext()) {
            in.beginObject();
            String address = in.field("directory").text();
            String signIn = in.field("signIn").text();
            in.field("base");
            Optional<String> base = in.isNull() ? Optional.empty() : Optional.of(in.text());
            List<String> ous = TEXTS.read(in.field("ous"));
            directories.add(new RecordedDirectory(address, signIn, base, ous, facts(DirectoryQuestion.class, source)));
            in.endObject();
        }
        in.endArray();
        return directories;
    }

    private Map<RecordedQuestion<?>, Reading<?>> facts(Class<?> questions, Target source) throws IOException {
        Map<RecordedQuestion<?>, Reading<?>> answers = new HashMap<>();
        in.field("facts").beginArray();
        while (in.hasNext()) {
            in.beginObject();
            Optional<Fact<?>> fact =
                    Fact.named(in.field("fact").text()).filter(known -> questions.isAssignableFrom(known.kind()));
            List<String> about = TEXTS.read(in.field("of"));
            if (fact.isPresent()) {
                fact(fact.get(), about, source, answers);
            } else {
                // Asked by a later version; nobody here will ask for it.
                in.name();
                in.skip();
            }
            in.endObject();
        }
        in.endArray();
        return answers;
    }

    private <T> void fact(Fact<T> fact, List<String> about, Target source, Map<RecordedQuestion<?>, Reading<?>> answers)
            throws IOException {
        RecordedQuestion<T> question = new RecordedQuestion<>(fact, about);
        Reading<T> answer = answer(fact);
        if (answer instanceof Reading.Inapplicable && !question.mayBeInapplicable(source)) {
            throw in.problem("'" + question + "' is never inapplicable "
                    + (source == Target.IMAGE ? "on an image" : "on a live host") + ", as it is said to be");
        }
        if (answers.put(question, answer) != null) {
            throw in.problem("the answer to '" + question + "' is there twice, again");
        }
    }

    private <T> Reading<T> answer(Fact<T> fact) throws IOException {
        return switch (in.name()) {
            case SnapshotFormat.PRESENT -> Reading.present(fact.format().read(in));
            case SnapshotFormat.UNREADABLE -> Reading.unreadable(in.text(SnapshotFormat.MOST_REASON));
            case SnapshotFormat.INAPPLICABLE -> Reading.inapplicable(in.text(SnapshotFormat.MOST_REASON));
            case SnapshotFormat.ABSENT -> absent();
            default ->
                throw in.problem("an answer is present, absent, unreadable or inapplicable, and this is none of them,");
        };
    }

    private <T> Reading<T> absent() throws IOException {
        if (in.flag()) {
            return Reading.absent();
        }
        throw in.problem("absent can only be true");
    }
}
