package io.github.cloudsync.security;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;

/** Writes security descriptors of every shape [MS-DTYP] allows, the same ones for the same seed. */
final class RandomDescriptors {
    /** Types Samba knows too: allowed, denied and audit, plain and for objects. */
    private static final int[] TYPES = {0, 1, 2, 5, 6, 7};

    private static final byte[][] TRUSTEES = {
        sid(1, 0), sid(5, 11), sid(5, 18), sid(5, 32, 544), sid(5, 32, 554), sid(5, 21, 1, 2, 3, 1104), sid(3, 0)
    };

    private final Random random;

    RandomDescriptors(long seed) {
        this.random = new Random(seed);
    }

    byte[] next() {
        boolean dacl = random.nextInt(10) > 0;
        boolean sacl = random.nextInt(3) == 0;
        byte[] owner = random.nextInt(10) > 0 ? trustee() : new byte[0];
        byte[] group = random.nextInt(10) > 0 ? trustee() : new byte[0];
        byte[] daclBytes = dacl ? acl(false) : new byte[0];
        byte[] saclBytes = sacl ? acl(true) : new byte[0];
        int protectedFlags = random.nextInt(16) << 10;
        int control = 0x8000 | (dacl ? 0x4 : 0) | (sacl ? 0x10 : 0) | protectedFlags;
        // The parts may stand in any order; Windows itself writes the SACL first.
        byte[][] parts = {owner, group, saclBytes, daclBytes};
        int[] offsets = new int[4];
        int end = 20;
        for (int step = 0, part = random.nextInt(4); step < 4; step++, part = (part + 1) % 4) {
            offsets[part] = parts[part].length == 0 ? 0 : end;
            end += parts[part].length;
        }
        ByteBuffer all = ByteBuffer.allocate(end).order(ByteOrder.LITTLE_ENDIAN);
        all.put((byte) 1).put((byte) 0).putShort((short) control);
        for (int offset : offsets) {
            all.putInt(offset);
        }
        for (int part = 0; part < 4; part++) {
            if (offsets[part] != 0) {
                all.position(offsets[part]).put(parts[part]);
            }
        }
        return all.array();
    }

    private byte[] acl(boolean audit) {
        ByteArrayOutputStream aces = new ByteArrayOutputStream();
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            int type;
            do {
                type = TYPES[random.nextInt(TYPES.length)];
            } while ((type == 2 || type == 7) != audit);
            aces.writeBytes(ace(type));
        }
        return ByteBuffer.allocate(8 + aces.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 4)
                .put((byte) 0)
                .putShort((short) (8 + aces.size()))
                .putShort((short) count)
                .putShort((short) 0)
                .put(aces.toByteArray())
                .array();
    }

    private byte[] ace(int type) {
        int flags = random.nextInt(32) | (type == 2 || type == 7 ? random.nextInt(4) << 6 : 0);
        int mask = random.nextInt(3) == 0 ? 0xF01FF : random.nextInt() & 0x000F01FF;
        int present = type >= 5 ? random.nextInt(4) : 0;
        byte[] trustee = trustee();
        int size = 8 + (type >= 5 ? 4 + 16 * Integer.bitCount(present) : 0) + trustee.length;
        ByteBuffer ace = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        ace.put((byte) type).put((byte) flags).putShort((short) size).putInt(mask);
        if (type >= 5) {
            ace.putInt(present);
            for (int i = 0; i < Integer.bitCount(present); i++) {
                byte[] guid = new byte[16];
                random.nextBytes(guid);
                ace.put(guid);
            }
        }
        return ace.put(trustee).array();
    }

    private byte[] trustee() {
        if (random.nextBoolean()) {
            return TRUSTEES[random.nextInt(TRUSTEES.length)];
        }
        int[] parts = random.ints(random.nextInt(16)).toArray();
        return sid(random.nextInt(4) == 0 ? random.nextLong() & 0xFFFF_FFFF_FFFFL : random.nextInt(20), parts);
    }

    private static byte[] sid(long authority, int... parts) {
        ByteBuffer sid = ByteBuffer.allocate(8 + 4 * parts.length);
        sid.put((byte) 1)
                .put((byte) parts.length)
                .putShort((short) (authority >> 32))
                .putInt((int) authority);
        sid.order(ByteOrder.LITTLE_ENDIAN);
        for (int part : parts) {
            sid.putInt(part);
        }
        return sid.array();
    }
}
