package io.github.cloudsync.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A disk that loses power before a chosen operation, or in the midst of it.
 *
 * <p>What was written since a file was last forced may then be there or not, sector by sector and in any order; renames
 * and deletions since the directory was last forced may be there up to any of them.
 */
public final class CrashingDisk implements Disk {
    /** No exception of the code under test may catch it, for nothing runs after the power is gone. */
    public static final class PowerLoss extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static final int SECTOR = 512;

    /** A change of a file that may have reached the disk or not; without a random all of it did. */
    private interface Change {
        byte[] applyTo(byte[] before, @Nullable Random random);
    }

    private static final class Content {
        private byte[] durable;
        private final List<Change> pending = new ArrayList<>();

        Content(byte[] durable) {
            this.durable = durable;
        }
    }

    private interface NameChange {
        void apply(Map<Path, Content> names);
    }

    private final int crashAt;
    private final boolean inTheMidst;
    private int operations;
    private final IdentityHashMap<FileChannel, Content> contents = new IdentityHashMap<>();
    private final Map<Path, Content> names = new TreeMap<>();
    private final Map<Path, Content> durableNames = new TreeMap<>();
    private final List<NameChange> pendingNames = new ArrayList<>();

    /** Never crashes when {@code crashAt} is out of reach, but counts. */
    public CrashingDisk(Path directory, int crashAt, boolean inTheMidst) throws IOException {
        this.crashAt = crashAt;
        this.inTheMidst = inTheMidst;
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                names.put(file, new Content(Files.readAllBytes(file)));
            }
        }
        durableNames.putAll(names);
    }

    public int operations() {
        return operations;
    }

    /** Makes the files what a run of bad luck of that seed leaves of them. */
    public void settle(long seed, Path directory) throws IOException {
        Random random = new Random(seed);
        Map<Path, Content> left = new TreeMap<>(durableNames);
        int applied = random.nextInt(pendingNames.size() + 1);
        pendingNames.subList(0, applied).forEach(change -> change.apply(left));
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        int luck = random.nextInt(4);
        for (Map.Entry<Path, Content> file : left.entrySet()) {
            byte[] bytes = file.getValue().durable;
            for (Change change : file.getValue().pending) {
                // Sometimes nothing gets there, sometimes all, mostly some sectors.
                bytes = luck == 0 ? bytes : change.applyTo(bytes, luck == 1 ? null : random);
            }
            Files.write(file.getKey(), bytes);
        }
    }

    private static byte[] written(byte[] before, int at, byte[] bytes, @Nullable Random random) {
        byte[] result = before;
        for (int from = 0; from < bytes.length; from += SECTOR) {
            int length = Math.min(SECTOR, bytes.length - from);
            if (random == null || random.nextBoolean()) {
                // Even a sector may end in the middle.
                int torn = random == null || random.nextInt(8) > 0 ? length : random.nextInt(length);
                int end = at + from + torn;
                result = Arrays.copyOf(result, Math.max(end, result.length));
                System.arraycopy(bytes, from, result, at + from, torn);
            }
        }
        return result;
    }

    /** Returns true if the operation is to be done by half, for the power goes in the midst of it. */
    private boolean next() {
        if (operations++ == crashAt) {
            if (!inTheMidst) {
                throw new PowerLoss();
            }
            return true;
        }
        return false;
    }

    @Override
    public FileChannel open(Path file, OpenOption... options) throws IOException {
        boolean half = next();
        return opened(file, Disk.super.open(file, options), half);
    }

    @Override
    public FileChannel create(Path file) throws IOException {
        boolean half = next();
        return opened(file, Disk.super.create(file), half);
    }

    private FileChannel opened(Path file, FileChannel channel, boolean half) throws IOException {
        Content content = names.get(file);
        if (content == null) {
            Content created = new Content(new byte[0]);
            change(map -> map.put(file, created));
            content = created;
        }
        contents.put(channel, content);
        if (half) {
            channel.close();
            throw new PowerLoss();
        }
        return channel;
    }

    @Override
    public void write(FileChannel file, ByteBuffer bytes, long position) throws IOException {
        boolean half = next();
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        content(file).pending.add((before, random) -> written(before, (int) position, copy, random));
        if (half) {
            throw new PowerLoss();
        }
        Disk.super.write(file, bytes, position);
    }

    @Override
    public void truncate(FileChannel file, long size) throws IOException {
        boolean half = next();
        if (size < file.size()) {
            content(file)
                    .pending
                    .add((before, random) ->
                            random == null || random.nextBoolean() ? Arrays.copyOf(before, (int) size) : before);
        }
        if (half) {
            throw new PowerLoss();
        }
        Disk.super.truncate(file, size);
    }

    @Override
    public void force(FileChannel file) throws IOException {
        if (next()) {
            throw new PowerLoss();
        }
        Content content = content(file);
        for (Change change : content.pending) {
            content.durable = change.applyTo(content.durable, null);
        }
        content.pending.clear();
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        boolean half = next();
        change(map -> {
            Content moved = map.remove(from);
            if (moved != null) {
                map.put(to, moved);
            }
        });
        if (half) {
            throw new PowerLoss();
        }
        Disk.super.rename(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        boolean half = next();
        change(map -> map.remove(file));
        if (half) {
            throw new PowerLoss();
        }
        Disk.super.delete(file);
    }

    @Override
    public void forceDirectoryOf(Path file) throws IOException {
        if (next()) {
            throw new PowerLoss();
        }
        pendingNames.forEach(change -> change.apply(durableNames));
        pendingNames.clear();
    }

    private void change(NameChange change) {
        change.apply(names);
        pendingNames.add(change);
    }

    private Content content(FileChannel file) {
        Content content = contents.get(file);
        if (content == null) {
            throw new AssertionError("a file that was not opened through the disk");
        }
        return content;
    }
}
