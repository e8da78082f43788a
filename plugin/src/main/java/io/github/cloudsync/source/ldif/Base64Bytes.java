package io.github.cloudsync.source.ldif;

import java.util.Arrays;

/** Base64 decoded where it lies. Strict in its letters; padding that is missing is forgiven, as RFC 4648 lets a reader do. */
final class Base64Bytes {
    private static final byte[] DIGITS = new byte[256];

    static {
        Arrays.fill(DIGITS, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            DIGITS[alphabet.charAt(i)] = (byte) i;
        }
    }

    private Base64Bytes() {}

    /** Where the decoded bytes end, which begin where the text did; -1 where it is not base64. */
    static int decode(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && bytes[end - 1] == ' ') {
            end--;
        }
        int padding = 0;
        while (end > from && bytes[end - 1] == '=') {
            end--;
            padding++;
        }
        int letters = end - from;
        if (padding > 2 || letters % 4 == 1 || (padding > 0 && (letters + padding) % 4 != 0)) {
            return -1;
        }
        int out = from;
        int bits = 0;
        int held = 0;
        for (int i = from; i < end; i++) {
            int digit = DIGITS[bytes[i] & 0xFF];
            if (digit < 0) {
                return -1;
            }
            held = held << 6 | digit;
            bits += 6;
            if (bits >= 8) {
                bits -= 8;
                bytes[out++] = (byte) (held >> bits);
            }
        }
        return out;
    }
}
