package io.github.cloudsync.regf;

import io.github.cloudsync.store.Recovery;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What Jazzer drives, guided by coverage: {@code mvn -Pfuzz -pl plugin test-compile exec:exec@fuzz}.
 *
 * <p>The input overwrites parts of a good hive, so that it gets past the base block; anything thrown but a {@link
 * HiveException} is a find.
 */
public final class HiveFuzzTarget {
    private static final int PATCH = 6;

    private static byte[] good = new byte[0];
    private static Path file = Path.of("");

    private HiveFuzzTarget() {}

    /** Makes the good hive; Jazzer calls this once. */
    public static void fuzzerInitialize() throws IOException {
        // Jazzer leaves without the JVM's shutdown hooks, so this is where "mvn clean" finds it.
        Path directory = Files.createDirectories(Path.of("target", "fuzz"));
        Files.deleteIfExists(Recovery.backupOf(directory.resolve("SOFTWARE")));
        file = SampleHives.software(directory.resolve("SOFTWARE"));
        try (Hive hive = SampleHives.write(file)) {
            SampleHives.addBigValue(hive, "Microsoft", "Big", SampleHives.bytes(20_000));
        }
        SampleHives.divideRootList(file, SubkeyLeaf.Kind.LH);
        good = Files.readAllBytes(file);
    }

    /** Takes each six bytes of the input as a place, of two bytes, and an integer to put there. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Files.write(file, good);
        SampleHives.patch(file, bytes -> {
            ByteBuffer patches = ByteBuffer.wrap(input).order(ByteOrder.LITTLE_ENDIAN);
            while (patches.remaining() >= PATCH) {
                int at = Short.toUnsignedInt(patches.getShort()) % (good.length - Integer.BYTES);
                bytes.putInt(at, patches.getInt());
            }
        });
        try {
            TreeText.of(file);
            try (Hive hive = SampleHives.write(file)) {
                hive.set("Microsoft\\New", "Added", HiveValue.string("by the fuzzer"));
                hive.deleteValue("Classes\\.txt", "");
                hive.commit();
            }
            TreeText.of(file);
        } catch (HiveException refused) {
            Files.deleteIfExists(Recovery.backupOf(file));
        }
    }
}
