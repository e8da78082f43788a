package io.github.cloudsync.hygiene.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * SipHash-1-3 [Aumasson, Bernstein 2012] under a key that each run draws anew: whoever writes the directory cannot choose
 * values that collide, and what is on disk during a run says nothing about them afterwards. Letters of ASCII count as
 * upper case, eight at a time.
 */
public final class KeyedFingerprint implements Fingerprint {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private final long key0;
    private final long key1;

    KeyedFingerprint(long key0, long key1) {
        this.key0 = key0;
        this.key1 = key1;
    }

    /** One under a key that nobody knows. */
    public static KeyedFingerprint drawn() {
        SecureRandom random = new SecureRandom();
        return new KeyedFingerprint(random.nextLong(), random.nextLong());
    }

    @Override
    public long of(int space, byte[] bytes, int from, int to) {
        // The constants spell "somepseudorandomlygeneratedbytes", as the paper has them.
        long v0 = key0 ^ space ^ 0x736f6d6570736575L;
        long v1 = key1 ^ 0x646f72616e646f6dL;
        long v2 = key0 ^ space ^ 0x6c7967656e657261L;
        long v3 = key1 ^ 0x7465646279746573L;
        int length = to - from;
        int at = from;
        long last = (long) length << 56;
        while (true) {
            boolean whole = at + Long.BYTES <= to;
            long word = whole ? upper((long) WORDS.get(bytes, at)) : last | upper(rest(bytes, at, to));
            v3 ^= word;
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32) + v3;
            v2 += v1;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 = Long.rotateLeft(v2, 32);
            v0 ^= word;
            if (!whole) {
                break;
            }
            at += Long.BYTES;
        }
        v2 ^= 0xFF;
        for (int i = 0; i < 3; i++) {
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32) + v3;
            v2 += v1;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 = Long.rotateLeft(v2, 32);
        }
        return v0 ^ v1 ^ v2 ^ v3;
    }

    private static long rest(byte[] bytes, int at, int to) {
        long word = 0;
        for (int i = to - 1; i >= at; i--) {
            word = word << 8 | (bytes[i] & 0xFF);
        }
        return word;
    }

    /** Clears the bit in which a small letter differs from the capital one, in each byte that is a small letter. */
    static long upper(long word) {
        long seven = word & ~HIGH;
        long above = seven + EACH * (0x7F - 'z');
        long from = seven + EACH * (0x80 - 'a');
        long small = ~word & HIGH & (above ^ from);
        return word - (small >>> 2);
    }
}
