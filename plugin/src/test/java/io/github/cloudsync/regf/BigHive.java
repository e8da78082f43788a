package io.github.cloudsync.regf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Generates a SOFTWARE hive as large as the largest of real servers: some 124 MB, 200,000 keys and 500,000 values.
 *
 * <p>It lays the records out by itself and at once, for setting half a million values one by one would take long; and
 * being apart from our writer, it gives our reader and the benchmark something that our writer has not made.
 */
public final class BigHive {
    private static final int CAPACITY = 160 << 20;
    private static final int GROUPS = 40;
    private static final int KEYS_PER_GROUP = 1250;
    private static final int SUBKEYS = 3;
    private static final int LEAF = 1000;
    private static final int NIL = -1;
    private static final long TIME = 134_000_000_000_000_000L;

    private final ByteBuffer bytes;
    private int end;
    private int free;
    private int security;
    private int keys;
    private int values;

    private BigHive(ByteBuffer bytes) {
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Generates the hive into the file named, and says what it has become. */
    public static void main(String[] arguments) throws IOException {
        System.out.println(generate(Path.of(arguments[0])));
    }

    static String generate(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            BigHive hive = new BigHive(channel.map(FileChannel.MapMode.READ_WRITE, 0, CAPACITY));
            hive.write();
            channel.truncate(4096L + hive.end);
            return "%,d bytes, %,d keys, %,d values".formatted(4096 + hive.end, hive.keys, hive.values);
        }
    }

    private void write() {
        int root = nk(0, "ROOT", 0x2c);
        byte[] descriptor = RegistryDescriptor.ofMachineHive();
        security = allocate(20 + descriptor.length);
        bytes.putShort(at(security), (short) 0x6b73);
        bytes.putInt(at(security) + 4, security).putInt(at(security) + 8, security);
        bytes.putInt(at(security) + 16, descriptor.length).put(at(security) + 20, descriptor);
        int[] top = {nk(root, "Classes", 0x20), nk(root, "Microsoft", 0x20)};
        list(root, top, "Classes", "Microsoft");
        for (int branch : top) {
            int[] groups = new int[GROUPS / 2];
            String[] names = new String[groups.length];
            for (int i = 0; i < groups.length; i++) {
                names[i] = "Group%03d".formatted(i);
                groups[i] = nk(branch, names[i], 0x20);
                group(groups[i]);
            }
            list(branch, groups, names);
        }
        // Every key refers to the one descriptor, which was not there yet when the root was made.
        bytes.putInt(at(root) + 44, security);
        bytes.putInt(at(security) + 12, keys);
        closeBin();
        baseBlock(root);
    }

    /** A wide key, divided under an index root; each subkey has subkeys and values of its own. */
    private void group(int group) {
        int[] children = new int[KEYS_PER_GROUP];
        String[] names = new String[KEYS_PER_GROUP];
        for (int i = 0; i < children.length; i++) {
            names[i] = "{%08x-0000-4711}".formatted(i * 2_654_435L);
            children[i] = nk(group, names[i], 0x20);
            values(children[i]);
            int[] subkeys = new int[SUBKEYS];
            String[] subNames = {"InprocServer32", "ProgID", "TypeLib"};
            for (int j = 0; j < SUBKEYS; j++) {
                subkeys[j] = nk(children[i], subNames[j], 0x20);
                values(subkeys[j]);
            }
            list(children[i], subkeys, subNames);
        }
        list(group, children, names);
    }

    private void values(int key) {
        int count = 2 + keys % 2;
        int list = allocate(4 * count);
        for (int i = 0; i < count; i++) {
            String name = "Value" + i;
            int vk = allocate(20 + name.length());
            byte[] data = ("The data of value " + values++ + " of this large hive, padded to the usual length of such")
                    .getBytes(StandardCharsets.UTF_16LE);
            int cell = allocate(data.length);
            bytes.put(at(cell), data);
            bytes.putShort(at(vk), (short) 0x6b76).putShort(at(vk) + 2, (short) name.length());
            bytes.putInt(at(vk) + 4, data.length).putInt(at(vk) + 8, cell).putInt(at(vk) + 12, 1);
            bytes.putShort(at(vk) + 16, (short) 1).put(at(vk) + 20, name.getBytes(StandardCharsets.US_ASCII));
            bytes.putInt(at(list) + 4 * i, vk);
            bytes.putInt(at(key) + 64, Math.max(data.length, bytes.getInt(at(key) + 64)));
            bytes.putInt(at(key) + 60, Math.max(2 * name.length(), bytes.getInt(at(key) + 60)));
        }
        bytes.putInt(at(key) + 36, count).putInt(at(key) + 40, list);
    }

    private int nk(int parent, String name, int flags) {
        int nk = allocate(76 + name.length());
        bytes.putShort(at(nk), (short) 0x6b6e)
                .putShort(at(nk) + 2, (short) flags)
                .putLong(at(nk) + 4, TIME);
        bytes.putInt(at(nk) + 16, parent).putInt(at(nk) + 28, NIL).putInt(at(nk) + 32, NIL);
        bytes.putInt(at(nk) + 40, NIL).putInt(at(nk) + 44, security).putInt(at(nk) + 48, NIL);
        bytes.putShort(at(nk) + 72, (short) name.length());
        bytes.put(at(nk) + 76, name.getBytes(StandardCharsets.US_ASCII));
        keys++;
        return nk;
    }

    private void list(int key, int[] children, String... names) {
        int leaves = (children.length + LEAF - 1) / LEAF;
        int[] lists = new int[leaves];
        int largest = 0;
        for (int leaf = 0; leaf < leaves; leaf++) {
            int count = Math.min(LEAF, children.length - leaf * LEAF);
            lists[leaf] = allocate(4 + 8 * count);
            bytes.putShort(at(lists[leaf]), (short) 0x686c).putShort(at(lists[leaf]) + 2, (short) count);
            for (int i = 0; i < count; i++) {
                int child = leaf * LEAF + i;
                bytes.putInt(at(lists[leaf]) + 4 + 8 * i, children[child]);
                bytes.putInt(at(lists[leaf]) + 8 + 8 * i, RegistryName.hash(names[child]));
                largest = Math.max(largest, 2 * names[child].length());
            }
        }
        int list = lists[0];
        if (leaves > 1) {
            list = allocate(4 + 4 * leaves);
            bytes.putShort(at(list), (short) 0x6972).putShort(at(list) + 2, (short) leaves);
            for (int i = 0; i < leaves; i++) {
                bytes.putInt(at(list) + 4 + 4 * i, lists[i]);
            }
        }
        bytes.putInt(at(key) + 20, children.length).putInt(at(key) + 28, list);
        bytes.putShort(at(key) + 52, (short) largest);
    }

    private int allocate(int recordSize) {
        int size = (4 + recordSize + 7) & ~7;
        if (end - free < size) {
            closeBin();
            int bin = (size + 32 + 4095) & ~4095;
            bytes.putInt(4096 + end, 0x6e696268).putInt(4096 + end + 4, end).putInt(4096 + end + 8, bin);
            free = end + 32;
            end += bin;
        }
        int cell = free;
        bytes.putInt(4096 + cell, -size);
        free += size;
        return cell;
    }

    private void closeBin() {
        if (free < end) {
            bytes.putInt(4096 + free, end - free);
        }
    }

    private void baseBlock(int root) {
        byte[] empty =
                BaseBlock.empty("SOFTWARE", root, end, FileTime.toInstant(TIME)).toBytes();
        bytes.put(0, empty);
    }

    private static int at(int cell) {
        return 4096 + cell + 4;
    }
}
