package io.github.cloudsync.host.image.regf;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The hive bins data as one address space: the file, mapped read-only, overlaid with the pages changed since.
 *
 * <p>So a hive of any size needs little heap, and the file itself changes only when a {@link SafeWrite} writes the
 * overlay. Offsets are not checked here but in {@link Cell}; a read outside fails, it never returns foreign bytes.
 */
final class HivePages {
    /** Windows tracks changes in blocks of this size (spec "Dirty vector, Notes" 3); bins are multiples of it. */
    static final int PAGE = 4096;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN)
            .withInvokeExactBehavior();
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN)
            .withInvokeExactBehavior();

    private final Path file;
    private final ByteBuffer mapped;
    /** By page number; null where the file's own page still holds. */
    private byte[][] changed;

    private int size;
    private boolean anyChanged;

    private HivePages(Path file, ByteBuffer mapped) {
        this.file = file;
        this.mapped = mapped;
        this.size = mapped.limit();
        this.changed = new byte[size / PAGE][];
    }

    static HivePages map(Path file, FileChannel channel, int binsSize) throws IOException {
        ByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, BaseBlock.SIZE, binsSize);
        return new HivePages(file, mapped.order(ByteOrder.LITTLE_ENDIAN));
    }

    /** The pages of a hive that is to have another size: those the file has, and zeroed ones behind them. */
    static HivePages resized(Path file, FileChannel channel, int binsSize) throws IOException {
        // A channel that may write would extend the file rather than refuse to map what is not there.
        long there = Math.max(0, (channel.size() - BaseBlock.SIZE) / PAGE * PAGE);
        HivePages pages = map(file, channel, (int) Math.min(there, binsSize));
        if (pages.size < binsSize) {
            pages.append(binsSize - pages.size);
        }
        return pages;
    }

    /** The pages of a hive that has none yet. */
    static HivePages none(Path file) {
        return new HivePages(file, ByteBuffer.allocate(0));
    }

    Path file() {
        return file;
    }

    int size() {
        return size;
    }

    boolean anyChanged() {
        return anyChanged;
    }

    /** Reads an integer that does not cross a page; the 4-byte fields of the format never do. */
    int getInt(int at) {
        byte[] page = changed[at / PAGE];
        return page == null ? mapped.getInt(at) : (int) INT.get(page, at % PAGE);
    }

    int getUnsignedShort(int at) {
        byte[] page = changed[at / PAGE];
        return Short.toUnsignedInt(page == null ? mapped.getShort(at) : (short) SHORT.get(page, at % PAGE));
    }

    byte getByte(int at) {
        byte[] page = changed[at / PAGE];
        return page == null ? mapped.get(at) : page[at % PAGE];
    }

    byte[] getBytes(int at, int length) {
        byte[] bytes = new byte[length];
        if (!anyChanged) {
            mapped.get(at, bytes);
            return bytes;
        }
        for (int done = 0; done < length; ) {
            int from = at + done;
            int part = Math.min(length - done, PAGE - from % PAGE);
            byte[] page = changed[from / PAGE];
            if (page == null) {
                mapped.get(from, bytes, done, part);
            } else {
                System.arraycopy(page, from % PAGE, bytes, done, part);
            }
            done += part;
        }
        return bytes;
    }

    void putInt(int at, int value) {
        INT.set(writable(at / PAGE), at % PAGE, value);
    }

    void putShort(int at, int value) {
        SHORT.set(writable(at / PAGE), at % PAGE, (short) value);
    }

    void putBytes(int at, byte[] bytes) {
        for (int done = 0; done < bytes.length; ) {
            int to = at + done;
            int part = Math.min(bytes.length - done, PAGE - to % PAGE);
            System.arraycopy(bytes, done, writable(to / PAGE), to % PAGE, part);
            done += part;
        }
    }

    /** Appends zeroed pages and returns the offset of the first. */
    int append(int bytes) throws HiveException {
        int at = size;
        if (bytes > Integer.MAX_VALUE - BaseBlock.SIZE - at) {
            throw new HiveException(
                    file, "would grow beyond 2 GiB, the most Windows itself loads", "Let Windows compact the hive");
        }
        size += bytes;
        changed = Arrays.copyOf(changed, size / PAGE);
        for (int page = at / PAGE; page < changed.length; page++) {
            changed[page] = new byte[PAGE];
        }
        anyChanged = true;
        return at;
    }

    boolean isChanged(int page) {
        return changed[page] != null;
    }

    byte[] getPage(int page) {
        return getBytes(page * PAGE, PAGE);
    }

    int pageCount() {
        return changed.length;
    }

    private byte[] writable(int page) {
        byte[] copy = changed[page];
        if (copy == null) {
            copy = new byte[PAGE];
            mapped.get(page * PAGE, copy);
            changed[page] = copy;
            anyChanged = true;
        }
        return copy;
    }
}
