package io.github.cloudsync.regf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a Windows leaves behind whose power went: a dirty hive and, in a log laid out by the specification, the rest. */
public final class CrashedHive {
    private CrashedHive() {}

    /** Makes a clean hive dirty, with a log beside it that leads to the later state of it. */
    public static void leave(Path hive, byte[] later) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(hive)).order(ByteOrder.LITTLE_ENDIAN);
        int sequence = bytes.getInt(4);
        Files.write(
                hive.resolveSibling(hive.getFileName() + ".LOG1"),
                log(sequence, bytes.array(), List.of(bytes.array(), later)));
        bytes.putInt(4, sequence + 1);
        seal(bytes);
        Files.write(hive, bytes.array());
    }

    /** A log whose first entry, of that sequence number, leads from the first of the states to the second, and so on. */
    static byte[] log(int firstSequence, byte[] hive, List<byte[]> states) {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        ByteBuffer base = ByteBuffer.wrap(Arrays.copyOf(hive, 512)).order(ByteOrder.LITTLE_ENDIAN);
        base.putInt(4, firstSequence).putInt(8, firstSequence).putInt(28, 6);
        seal(base);
        log.writeBytes(base.array());
        for (int i = 1; i < states.size(); i++) {
            log.writeBytes(entry(firstSequence + i - 1, states.get(i - 1), states.get(i)));
        }
        return log.toByteArray();
    }

    private static byte[] entry(int sequence, byte[] before, byte[] after) {
        List<Integer> pages = new ArrayList<>();
        for (int page = 4096; page < after.length; page += 4096) {
            if (page >= before.length || !Arrays.equals(before, page, page + 4096, after, page, page + 4096)) {
                pages.add(page);
            }
        }
        int size = (40 + pages.size() * (8 + 4096) + 511) / 512 * 512;
        ByteBuffer entry = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        entry.putInt(0x454c7648).putInt(size).putInt(0).putInt(sequence);
        entry.putInt(after.length - 4096).putInt(pages.size()).position(40);
        for (int page : pages) {
            entry.putInt(page - 4096).putInt(4096);
        }
        for (int page : pages) {
            entry.put(after, page, 4096);
        }
        entry.putLong(24, Marvin32.hash(entry, 40, size - 40));
        entry.putLong(32, Marvin32.hash(entry, 0, 32));
        return entry.array();
    }

    static void seal(ByteBuffer base) {
        int sum = 0;
        for (int at = 0; at < 508; at += 4) {
            sum ^= base.getInt(at);
        }
        base.putInt(508, sum);
    }
}
