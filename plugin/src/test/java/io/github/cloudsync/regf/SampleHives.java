package io.github.cloudsync.regf;

import io.github.cloudsync.store.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Hives in the shape of a Windows Server 2022 image, built with our own writer. */
final class SampleHives {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-01T10:20:30.1234567Z"), ZoneOffset.UTC);

    static final String SCHANNEL = "ControlSet001\\Control\\SecurityProviders\\SCHANNEL";
    static final String TLS_12_CLIENT = SCHANNEL + "\\Protocols\\TLS 1.2\\Client";
    static final String NET = "Microsoft\\.NETFramework\\v4.0.30319";

    /** Tests that do not cut the power need not wait for the disk. */
    static final Disk UNFORCED = new Disk() {
        @Override
        public void force(FileChannel file) {}

        @Override
        public void forceDirectoryOf(Path file) {}
    };

    private SampleHives() {}

    static Path empty(Path file) throws HiveException {
        Hive.createEmpty(file, CLOCK);
        return file;
    }

    static Path system(Path file) throws HiveException {
        empty(file);
        try (Hive hive = write(file)) {
            hive.set("Select", "Current", HiveValue.dword(1));
            hive.set("Select", "Default", HiveValue.dword(1));
            hive.set("Select", "Failed", HiveValue.dword(0));
            hive.set("Select", "LastKnownGood", HiveValue.dword(1));
            hive.set("ControlSet001\\Control\\ProductOptions", "ProductType", HiveValue.string("ServerNT"));
            hive.set(
                    "ControlSet001\\Control\\ProductOptions",
                    "ProductSuite",
                    new HiveValue(HiveValue.REG_MULTI_SZ, "Terminal Server\0\0".getBytes(StandardCharsets.UTF_16LE)));
            hive.set(
                    "ControlSet001\\Control\\ComputerName\\ComputerName",
                    "ComputerName",
                    HiveValue.string("WIN-GOLD22"));
            hive.set(SCHANNEL, "EventLogging", HiveValue.dword(1));
            hive.set(SCHANNEL + "\\Protocols\\SSL 2.0\\Client", "DisabledByDefault", HiveValue.dword(1));
            hive.set(SCHANNEL + "\\Protocols\\TLS 1.0\\Server", "Enabled", HiveValue.dword(1));
            hive.set("ControlSet001\\Control\\Lsa\\FipsAlgorithmPolicy", "Enabled", HiveValue.dword(0));
            hive.set("ControlSet001\\Services\\Tcpip\\Parameters", "Domain", HiveValue.string("corp.example.com"));
            hive.set("ControlSet001\\Services\\Netlogon", "Start", HiveValue.dword(2));
            hive.set("Setup", "CmdLine", HiveValue.string(""));
            hive.commit();
        }
        return file;
    }

    static Path software(Path file) throws HiveException {
        empty(file);
        try (Hive hive = write(file)) {
            String version = "Microsoft\\Windows NT\\CurrentVersion";
            hive.set(version, "ProductName", HiveValue.string("Windows Server 2022 Standard"));
            hive.set(version, "InstallationType", HiveValue.string("Server"));
            hive.set(version, "CurrentBuild", HiveValue.string("20348"));
            hive.set(version, "UBR", HiveValue.dword(2100));
            hive.set(version, "InstallTime", HiveValue.qword(133_000_000_000_000_000L));
            hive.set(
                    version,
                    "PathName",
                    new HiveValue(HiveValue.REG_EXPAND_SZ, "%SystemRoot%\0".getBytes(StandardCharsets.UTF_16LE)));
            hive.set(version, "DigitalProductId", new HiveValue(HiveValue.REG_BINARY, bytes(164)));
            hive.set(version, "Nothing", new HiveValue(HiveValue.REG_NONE, new byte[0]));
            hive.set(NET, "AspNetEnforceViewStateMac", HiveValue.dword(1));
            hive.set("WOW6432Node\\" + NET, "AspNetEnforceViewStateMac", HiveValue.dword(1));
            hive.set("Microsoft\\NET Framework Setup\\NDP\\v4\\Full", "Release", HiveValue.dword(528449));
            hive.set("Classes\\.txt", "", HiveValue.string("txtfile"));
            hive.createKey("Policies\\Microsoft\\Windows");
            hive.commit();
        }
        return file;
    }

    static Hive write(Path file) throws HiveException {
        return Hive.openForWriting(file, UNFORCED, CLOCK);
    }

    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (31 * i + 7);
        }
        return bytes;
    }

    /** Gives an empty hive another minor version of the format. */
    static void setMinorVersion(Path file, int minor) throws IOException {
        patch(file, bytes -> bytes.putInt(24, minor));
    }

    /** Changes bytes of the file, then makes the checksum of the base block right again. */
    static void patch(Path file, Consumer<ByteBuffer> change) throws IOException {
        patchRaw(file, bytes -> {
            change.accept(bytes);
            int sum = 0;
            for (int at = 0; at < 508; at += 4) {
                sum ^= bytes.getInt(at);
            }
            bytes.putInt(508, sum);
        });
    }

    static void patchRaw(Path file, Consumer<ByteBuffer> change) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        change.accept(bytes);
        Files.write(file, bytes.array());
    }

    /** Writes a value of more than 16,344 bytes, which the editor refuses to, as Windows lays it out. */
    static void addBigValue(Hive hive, String keyPath, String name, byte[] data) throws HiveException {
        hive.set(keyPath, name, new HiveValue(HiveValue.REG_BINARY, new byte[0]));
        // Gives the hive a new editor, whose allocation has not yet looked for free cells.
        hive.commit();
        Cells cells = hive.contents().cells();
        Allocation allocation = new Allocation(cells);
        KeyNode key = hive.contents()
                .tree()
                .find(KeyPath.parse(Path.of("hive"), keyPath))
                .orElseThrow();
        int count = (data.length + ValueData.MOST_IN_CELL - 1) / ValueData.MOST_IN_CELL;
        Cell list = allocation.allocate(count * Integer.BYTES);
        for (int i = 0; i < count; i++) {
            int from = i * ValueData.MOST_IN_CELL;
            byte[] part = Arrays.copyOfRange(data, from, Math.min(data.length, from + ValueData.MOST_IN_CELL));
            // Windows adds four bytes to each segment's cell; the size of the value alone says what is data.
            Cell segment = allocation.allocate(part.length + 4);
            segment.putBytes(0, part);
            list.putInt(i * Integer.BYTES, segment.offset());
        }
        Cell record = allocation.allocate(8);
        record.putShort(0, 0x6264);
        record.putShort(2, count);
        record.putInt(4, list.offset());
        ValueList.find(cells, key, name).orElseThrow().setData(HiveValue.REG_BINARY, record.offset(), data.length);
        key.setLargestValue(key.largestValueName(), data.length);
        hive.commit();
    }

    /** Divides the root's list of subkeys under an index root, long before it is full. */
    static void divideRootList(Path file, SubkeyLeaf.Kind kind) throws HiveException {
        try (Hive hive = write(file)) {
            Cells cells = hive.contents().cells();
            Allocation allocation = new Allocation(cells);
            KeyNode root = hive.contents().tree().root();
            SubkeyIndex index = SubkeyIndex.of(cells, root);
            SubkeyLeaf all = index.leaves().get(0);
            all = kind == SubkeyLeaf.Kind.LI ? all.asIndexLeaf() : all;
            int half = all.size() / 2;
            List<Cell> leafCells = new ArrayList<>();
            for (SubkeyLeaf leaf : List.of(all.part(0, half), all.part(half, all.size()))) {
                Cell cell = allocation.allocate(leaf.recordSize());
                leaf.write(cell);
                leafCells.add(cell);
            }
            allocation.free(index.leafCells().get(0));
            Cell divided = allocation.allocate(SubkeyIndex.rootSize(leafCells.size()));
            SubkeyIndex.writeRoot(divided, leafCells);
            root.setSubkeys(all.size(), divided.offset());
            hive.commit();
        }
    }
}
