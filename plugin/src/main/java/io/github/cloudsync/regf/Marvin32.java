package io.github.cloudsync.regf;

import java.nio.ByteBuffer;

/** The checksum of log entries (spec "Log entries, Notes" 1 to 3), as Microsoft published it in US patent 8,555,801. */
final class Marvin32 {
    private static final long SEED = 0x82EF4D887A4E55C5L;

    private int low;
    private int high;

    private Marvin32(long seed) {
        low = (int) seed;
        high = (int) (seed >>> Integer.SIZE);
    }

    static long hash(ByteBuffer littleEndian, int from, int length) {
        return hash(SEED, littleEndian, from, length);
    }

    static long hash(long seed, ByteBuffer littleEndian, int from, int length) {
        Marvin32 state = new Marvin32(seed);
        int at = from;
        for (int end = from + length - length % Integer.BYTES; at < end; at += Integer.BYTES) {
            state.mix(littleEndian.getInt(at));
        }
        int rest = 0x80;
        for (int last = from + length - 1; last >= at; last--) {
            rest = (rest << Byte.SIZE) | (littleEndian.get(last) & 0xff);
        }
        state.mix(rest);
        state.mix(0);
        return ((long) state.high << Integer.SIZE) | Integer.toUnsignedLong(state.low);
    }

    private void mix(int value) {
        low += value;
        high ^= low;
        low = Integer.rotateLeft(low, 20) + high;
        high = Integer.rotateLeft(high, 9) ^ low;
        low = Integer.rotateLeft(low, 27) + high;
        high = Integer.rotateLeft(high, 19);
    }
}
