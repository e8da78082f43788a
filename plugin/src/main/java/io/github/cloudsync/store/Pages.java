package io.github.cloudsync.store;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What lies behind the header of a file, as one address space: the file, mapped read-only, overlaid with the pages changed since.
 *
 * <p>So a file of any size needs little heap, and the file itself changes only when a {@link SafeWrite} writes the
 * overlay. A read outside fails, it never returns foreign bytes.
 */
public final class Pages {
    /** In bytes, and also the size of the header: Windows tracks changes of a hive in blocks of this size. */
    public static final int PAGE = 4096;

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

    private Pages(Path file, ByteBuffer mapped) {
        this.file = file;
        this.mapped = mapped;
        this.size = mapped.limit();
        this.changed = new byte[size / PAGE][];
    }

    /** The pages of a file that has so many bytes behind its header. */
    public static Pages map(PageFile file, int size) throws IOException {
        ByteBuffer mapped = file.channel().map(FileChannel.MapMode.READ_ONLY, PAGE, size);
        return new Pages(file.path(), mapped.order(ByteOrder.LITTLE_ENDIAN));
    }

    /** The pages of a file that is to have another size: those that it has, and zeroed ones behind them. */
    public static Pages resized(PageFile file, int size) throws IOException {
        // A channel that may write would extend the file rather than refuse to map what is not there.
        long there = Math.max(0, (file.size() - PAGE) / PAGE * PAGE);
        Pages pages = map(file, (int) Math.min(there, size));
        if (pages.size < size) {
            pages.append(size - pages.size);
        }
        return pages;
    }

    /** The pages of a file that has none yet. */
    public static Pages none(Path file) {
        return new Pages(file, ByteBuffer.allocate(0));
    }

    public Path file() {
        return file;
    }

    public int size() {
        return size;
    }

    public boolean anyChanged() {
        return anyChanged;
    }

    /** Reads an integer that does not cross a page; the 4-byte fields of the format never do. */
    public int getInt(int at) {
        byte[] page = changed[at / PAGE];
        return page == null ? mapped.getInt(at) : (int) INT.get(page, at % PAGE);
    }

    public int getUnsignedShort(int at) {
        byte[] page = changed[at / PAGE];
        return Short.toUnsignedInt(page == null ? mapped.getShort(at) : (short) SHORT.get(page, at % PAGE));
    }

    public byte getByte(int at) {
        byte[] page = changed[at / PAGE];
        return page == null ? mapped.get(at) : page[at % PAGE];
    }

    public byte[] getBytes(int at, int length) {
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

    public void putInt(int at, int value) {
        INT.set(writable(at / PAGE), at % PAGE, value);
    }

    public void putShort(int at, int value) {
        SHORT.set(writable(at / PAGE), at % PAGE, (short) value);
    }

    public void putBytes(int at, byte[] bytes) {
        for (int done = 0; done < bytes.length; ) {
            int to = at + done;
            int part = Math.min(bytes.length - done, PAGE - to % PAGE);
            System.arraycopy(bytes, done, writable(to / PAGE), to % PAGE, part);
            done += part;
        }
    }

    /** Appends zeroed pages and returns the offset of the first. */
    public int append(int bytes) throws StoreException {
        int at = size;
        if (bytes > Integer.MAX_VALUE - PAGE - at) {
            throw new StoreException(file, "would grow beyond 2 GiB", "Let Windows compact it", null);
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
