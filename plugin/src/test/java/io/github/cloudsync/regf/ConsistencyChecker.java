package io.github.cloudsync.regf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads a hive file by the letter of the specification and lists every fault: written apart from the code it judges, it
 * shares nothing with it, and is stricter, for it also wants exact hints, exact counts and no leaked cell.
 */
final class ConsistencyChecker {
    private static final int NIL = 0xffffffff;

    private static final Pattern MISLEADS_NOBODY = Pattern.compile(
            "largest (subkey|value) |wrong hint |nothing refers to it|so it is never freed$|free cell after a free cell|but a list of them$");

    private final ByteBuffer file;
    private final List<String> faults = new ArrayList<>();
    /** The size of every allocated cell by its offset; a cell leaves it when a record claims it. */
    private final Map<Integer, Integer> unclaimed = new TreeMap<>();

    private final Map<Integer, Integer> claimed = new HashMap<>();
    private final Map<Integer, Integer> securityUsers = new HashMap<>();
    private int minor;

    private ConsistencyChecker(byte[] bytes) {
        file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static List<String> faultsOf(Path hive) throws IOException {
        return faultsOf(Files.readAllBytes(hive));
    }

    static List<String> faultsOf(byte[] bytes) {
        ConsistencyChecker checker = new ConsistencyChecker(bytes);
        checker.run();
        return checker.faults;
    }

    /**
     * The faults for which a reader that takes nothing on trust refuses a hive: all but wrong hints, cells leaked,
     * never freed or not merged, and lists left over, which mislead nobody.
     */
    static List<String> faultsThatRefuse(byte[] bytes) {
        ConsistencyChecker checker = new ConsistencyChecker(bytes);
        try {
            checker.run();
        } catch (AssertionError | IndexOutOfBoundsException | NegativeArraySizeException | StackOverflowError e) {
            checker.faults.add(String.valueOf(e.getMessage()));
        }
        return checker.faults.stream()
                .filter(fault -> !MISLEADS_NOBODY.matcher(fault).find())
                .toList();
    }

    private void run() {
        int sum = 0;
        for (int at = 0; at < 508; at += 4) {
            sum ^= file.getInt(at);
        }
        sum = sum == -1 ? -2 : sum == 0 ? 1 : sum;
        want(file.getInt(508) == sum, "base block: wrong checksum");
        want(file.getInt(4) == file.getInt(8), "base block: sequence numbers differ");
        minor = file.getInt(24);
        int size = file.getInt(40);
        want(size % 4096 == 0 && 4096 + size <= file.capacity(), "base block: wrong hive bins data size");
        tile(size);
        if (!faults.isEmpty()) {
            return;
        }
        int root = file.getInt(36);
        // Windows marks the root as such and as not to be deleted, its offreg.dll as neither.
        want((u16(root, 2) & 0x0c) == 0x0c || (u16(root, 2) & 0x0c) == 0, "root: flags");
        want(file.getInt(44) == 1, "base block: clustering factor " + file.getInt(44));
        key(root, NIL, "");
        securities();
        unclaimed.forEach((offset, cell) -> faults.add("0x%x: allocated, %d bytes, but nothing refers to it: '%c%c'"
                .formatted(offset, cell, (char) (u16(offset, 0) & 0xff), (char) (u16(offset, 0) >> 8))));
    }

    /** Bins fill the data, cells fill the bins, no two free cells touch. */
    private void tile(int size) {
        for (int bin = 0; bin < size; ) {
            int binSize = file.getInt(4096 + bin + 8);
            if (file.getInt(4096 + bin) != 0x6e696268
                    || file.getInt(4096 + bin + 4) != bin
                    || binSize <= 0
                    || binSize % 4096 != 0
                    || bin + binSize > size) {
                faults.add("0x%x: bad bin header".formatted(bin));
                return;
            }
            boolean afterFree = false;
            for (int cell = bin + 32; cell < bin + binSize; ) {
                int cellSize = file.getInt(4096 + cell);
                int length = Math.abs(cellSize);
                if (length < 8 || length % 8 != 0 || cell + length > bin + binSize) {
                    faults.add("0x%x: bad cell size %d".formatted(cell, cellSize));
                    return;
                }
                if (cellSize < 0) {
                    unclaimed.put(cell, length);
                }
                want(!(afterFree && cellSize > 0), "0x%x: free cell after a free cell".formatted(cell));
                afterFree = cellSize > 0;
                cell += length;
            }
            bin += binSize;
        }
    }

    private int key(int nk, int parent, String path) {
        claim(nk, "nk", path);
        if (u16(nk, 0) != 0x6b6e) {
            faults.add(path + ": not an nk");
            return 0;
        }
        String name = name(nk, 76, u16(nk, 72), (u16(nk, 2) & 0x20) != 0);
        String self = parent == NIL ? "" : path + "\\" + name;
        fits(nk, 76 + u16(nk, 72), self);
        want(parent == NIL || i32(nk, 16) == parent, self + ": wrong parent");
        want(parent == NIL || (u16(nk, 2) & 4) == 0, self + ": marked as a root");
        want(!name.isEmpty() && (parent == NIL || name.indexOf('\\') < 0), self + ": no name");
        securityUsers.merge(i32(nk, 44), 1, Integer::sum);
        if (u16(nk, 74) > 0) {
            claim(i32(nk, 48), "class name", self);
            fits(i32(nk, 48), u16(nk, 74), self);
        }
        values(nk, self);
        subkeys(nk, self);
        return 2 * name.length();
    }

    private void subkeys(int nk, String self) {
        int count = i32(nk, 20);
        int list = i32(nk, 28);
        List<Integer> children = new ArrayList<>();
        List<String> names = new ArrayList<>();
        if (count == 0) {
            want(list == NIL, self + ": no subkeys, but a list of them");
        } else {
            claim(list, "subkey list", self);
            if (u16(list, 0) == 0x6972) {
                fits(list, 4 + 4 * u16(list, 2), self);
                for (int i = 0; i < u16(list, 2); i++) {
                    claim(i32(list, 4 + 4 * i), "leaf", self);
                    leaf(i32(list, 4 + 4 * i), children, names, self);
                }
            } else {
                leaf(list, children, names, self);
            }
        }
        want(children.size() == count, self + ": counts " + count + " subkeys, lists " + children.size());
        int largest = 0;
        for (int i = 0; i < children.size(); i++) {
            if (i > 0) {
                want(upper(names.get(i - 1)).compareTo(upper(names.get(i))) < 0, self + ": order at " + names.get(i));
            }
            largest = Math.max(largest, key(children.get(i), nk, self));
        }
        want(u16(nk, 52) == largest, self + ": largest subkey name " + u16(nk, 52) + ", is " + largest);
    }

    private void leaf(int list, List<Integer> children, List<String> names, String self) {
        int kind = u16(list, 0);
        int count = u16(list, 2);
        want(kind == 0x666c || kind == 0x686c || kind == 0x696c, self + ": not a leaf");
        want(kind != 0x686c || minor > 4, self + ": lh in a hive of version 1." + minor);
        want(count > 0, self + ": empty leaf");
        want(count <= 1012, self + ": leaf of " + count);
        int width = kind == 0x696c ? 4 : 8;
        fits(list, 4 + width * count, self);
        for (int i = 0; i < count; i++) {
            int child = i32(list, 4 + width * i);
            String name = name(child, 76, u16(child, 72), (u16(child, 2) & 0x20) != 0);
            children.add(child);
            names.add(name);
            if (kind == 0x686c) {
                int hash = 0;
                String upper = upper(name);
                for (int j = 0; j < upper.length(); j++) {
                    hash = 37 * hash + upper.charAt(j);
                }
                want(i32(list, 8 + width * i) == hash, self + ": wrong hash of " + name);
            } else if (kind == 0x666c) {
                byte[] hint = new byte[4];
                for (int j = 0; j < Math.min(4, name.length()); j++) {
                    hint[j] = (byte) (name.charAt(j) < 256 ? name.charAt(j) : 0);
                }
                int expected =
                        ByteBuffer.wrap(hint).order(ByteOrder.LITTLE_ENDIAN).getInt();
                boolean ascii = name.chars().limit(4).allMatch(c -> c < 128);
                want(!ascii || i32(list, 8 + width * i) == expected, self + ": wrong hint of " + name);
            }
        }
    }

    private void values(int nk, String self) {
        int count = i32(nk, 36);
        int list = i32(nk, 40);
        int largestName = 0;
        int largestData = 0;
        Set<String> names = new HashSet<>();
        if (count == 0) {
            want(list == NIL, self + ": no values, but a list of them");
        } else {
            claim(list, "value list", self);
            fits(list, 4 * count, self);
        }
        for (int i = 0; i < count; i++) {
            int vk = i32(list, 4 * i);
            claim(vk, "vk", self);
            want(u16(vk, 0) == 0x6b76, self + ": not a vk");
            want((u16(vk, 16) & 1) != 0 || u16(vk, 2) % 2 == 0, self + ": half a character in a name");
            String name = name(vk, 20, u16(vk, 2), (u16(vk, 16) & 1) != 0);
            fits(vk, 20 + u16(vk, 2), self + " " + name);
            want(names.add(upper(name)), self + ": two values named " + name);
            int size = i32(vk, 4);
            if (size < 0) {
                want((size & 0x7fffffff) <= 4, self + " " + name + ": long inline data");
            } else if (size > 16344 && minor > 3) {
                bigData(i32(vk, 8), size, self + " " + name);
            } else if (size > 0) {
                claim(i32(vk, 8), "data", self + " " + name);
                fits(i32(vk, 8), size, self + " " + name);
            }
            largestName = Math.max(largestName, 2 * name.length());
            largestData = Math.max(largestData, size & 0x7fffffff);
        }
        want(i32(nk, 60) == largestName, self + ": largest value name " + i32(nk, 60) + ", is " + largestName);
        // Windows lets this hint grow only, so a smaller value in place of a larger one leaves it.
        want(i32(nk, 64) >= largestData, self + ": largest value data " + i32(nk, 64) + ", is " + largestData);
    }

    private void bigData(int db, int size, String self) {
        claim(db, "db", self);
        want(u16(db, 0) == 0x6264, self + ": not a db");
        int list = i32(db, 4);
        claim(list, "segment list", self);
        want(u16(db, 2) == (size + 16343) / 16344, self + ": wrong number of segments");
        fits(list, 4 * u16(db, 2), self);
        for (int i = 0; i < u16(db, 2); i++) {
            claim(i32(list, 4 * i), "segment", self);
            fits(i32(list, 4 * i), Math.min(16344, size - 16344 * i), self);
        }
    }

    /** The ring of descriptors holds exactly those that keys use, each with the right count. */
    private void securities() {
        if (securityUsers.isEmpty()) {
            return;
        }
        int first = securityUsers.keySet().iterator().next();
        int sk = first;
        int steps = 0;
        do {
            claim(sk, "sk", "security");
            want(u16(sk, 0) == 0x6b73, "0x%x: not an sk".formatted(sk));
            fits(sk, 20 + i32(sk, 16), "security");
            int users = securityUsers.getOrDefault(sk, 0);
            boolean tooMany = Integer.compareUnsigned(i32(sk, 12), users) > 0;
            want(
                    i32(sk, 12) == users,
                    "0x%x: %s references, %d users%s"
                            .formatted(
                                    sk,
                                    Integer.toUnsignedString(i32(sk, 12)),
                                    users,
                                    tooMany ? ", so it is never freed" : ""));
            want(i32(i32(sk, 4), 8) == sk, "0x%x: next does not point back".formatted(sk));
            sk = i32(sk, 4);
        } while (sk != first && ++steps < 100_000);
        for (int used : securityUsers.keySet()) {
            want(claimed.containsKey(used), "0x%x: sk is not in the ring".formatted(used));
        }
    }

    private void claim(int offset, String what, String where) {
        Integer size = unclaimed.remove(offset);
        if (size == null) {
            throw new AssertionError(where + ": " + what + " at 0x" + Integer.toHexString(offset)
                    + (claimed.containsKey(offset) ? " is used twice" : " is no allocated cell"));
        }
        claimed.put(offset, size);
    }

    private void fits(int offset, int length, String where) {
        want(claimed.getOrDefault(offset, 0) >= 4 + length, where + ": record exceeds its cell");
    }

    private String name(int cell, int at, int length, boolean compressed) {
        byte[] bytes = new byte[length];
        file.get(4096 + cell + 4 + at, bytes);
        return new String(bytes, compressed ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16LE);
    }

    private static String upper(String name) {
        StringBuilder upper = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            upper.append(Character.toUpperCase(name.charAt(i)));
        }
        return upper.toString();
    }

    private int i32(int cell, int at) {
        return file.getInt(4096 + cell + 4 + at);
    }

    private int u16(int cell, int at) {
        return Short.toUnsignedInt(file.getShort(4096 + cell + 4 + at));
    }

    private void want(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
