package io.github.cloudsync.regf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Hives with everything in them that the format knows, and ways to damage them. */
final class DamagedHives {
    private DamagedHives() {}

    static List<Path> samples(Path directory) throws IOException {
        Path plain = SampleHives.software(directory.resolve("plain"));
        try (Hive hive = SampleHives.write(plain)) {
            SampleHives.addBigValue(hive, "Microsoft", "Big", SampleHives.bytes(20_000));
        }
        Path divided = SampleHives.software(directory.resolve("divided"));
        SampleHives.divideRootList(divided, SubkeyLeaf.Kind.LH);
        Path old = SampleHives.empty(directory.resolve("old"));
        SampleHives.setMinorVersion(old, 3);
        try (Hive hive = SampleHives.write(old)) {
            for (int i = 0; i < 20; i++) {
                hive.set("K" + i + "\\Sub", "v" + i, HiveValue.string("value " + i));
            }
            hive.commit();
        }
        SampleHives.divideRootList(old, SubkeyLeaf.Kind.LI);
        return List.of(plain, divided, old);
    }

    /** One to three flipped bits, or an overwritten integer, with a right or a wrong checksum. */
    static String damage(byte[] bytes, Random random) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        StringBuilder damage = new StringBuilder();
        boolean inBaseBlock = random.nextInt(20) == 0;
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = inBaseBlock ? random.nextInt(512) : 4096 + random.nextInt(bytes.length - 4096);
            if (random.nextInt(4) > 0) {
                bytes[at] ^= (byte) (1 << random.nextInt(8));
            } else {
                int[] evil = {0, -1, 8, 0x20, Integer.MAX_VALUE, Integer.MIN_VALUE, 0xffff, random.nextInt(bytes.length)
                };
                buffer.putInt(at & ~3, evil[random.nextInt(evil.length)]);
            }
            damage.append(" 0x").append(Integer.toHexString(at));
        }
        if (random.nextInt(10) > 0) {
            int sum = 0;
            for (int at = 0; at < 508; at += 4) {
                sum ^= buffer.getInt(at);
            }
            buffer.putInt(508, sum);
        }
        return "damage at" + damage;
    }
}
