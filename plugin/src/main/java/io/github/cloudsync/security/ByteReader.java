package io.github.cloudsync.security;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/** Takes little-endian fields from bytes one after the other and never reaches past their end. */
final class ByteReader {
    private final ByteBuffer bytes;
    private final String what;

    private ByteReader(ByteBuffer bytes, String what) {
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
        this.what = what;
    }

    static ByteReader of(byte[] bytes, String what) {
        return new ByteReader(ByteBuffer.wrap(bytes).asReadOnlyBuffer(), what);
    }

    /** A reader of everything from an offset, which counts from where this reader started. */
    ByteReader at(long offset, String part) throws MalformedDescriptorException {
        if (offset < 0 || offset > bytes.limit()) {
            throw new MalformedDescriptorException(
                    "the " + part + " would start at byte " + offset + " of " + bytes.limit() + " of the " + what);
        }
        return new ByteReader(bytes.duplicate().position((int) offset).slice(), part);
    }

    /** A reader of exactly the next bytes, which this reader skips. */
    ByteReader next(int length, String part) throws MalformedDescriptorException {
        need(length);
        ByteReader reader = new ByteReader(bytes.slice().limit(length).slice(), part);
        bytes.position(bytes.position() + length);
        return reader;
    }

    int unsignedByte() throws MalformedDescriptorException {
        need(1);
        return bytes.get() & 0xFF;
    }

    int unsignedShort() throws MalformedDescriptorException {
        need(2);
        return bytes.getShort() & 0xFFFF;
    }

    int integer() throws MalformedDescriptorException {
        need(4);
        return bytes.getInt();
    }

    long unsignedInteger() throws MalformedDescriptorException {
        return Integer.toUnsignedLong(integer());
    }

    /** A number of six bytes, the most significant first: the identifier authority of a SID. */
    long bigEndian48() throws MalformedDescriptorException {
        long value = 0;
        for (int i = 0; i < 6; i++) {
            value = value << 8 | unsignedByte();
        }
        return value;
    }

    /** A GUID, whose first three parts are little-endian and whose last is not ([MS-DTYP] 2.3.4.2). */
    UUID guid() throws MalformedDescriptorException {
        need(16);
        long first = Integer.toUnsignedLong(bytes.getInt());
        long second = bytes.getShort() & 0xFFFFL;
        long third = bytes.getShort() & 0xFFFFL;
        long last = 0;
        for (int i = 0; i < 8; i++) {
            last = last << 8 | (bytes.get() & 0xFF);
        }
        return new UUID(first << 32 | second << 16 | third, last);
    }

    byte[] rest() {
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return rest;
    }

    int position() {
        return bytes.position();
    }

    private void need(int count) throws MalformedDescriptorException {
        if (bytes.remaining() < count) {
            throw new MalformedDescriptorException("the " + what + " ends at byte " + bytes.limit() + ", "
                    + (bytes.position() + count) + " bytes are needed");
        }
    }
}
