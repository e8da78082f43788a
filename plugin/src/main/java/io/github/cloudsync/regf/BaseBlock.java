package io.github.cloudsync.regf;

import io.github.cloudsync.store.PageFile;
import io.github.cloudsync.store.Pages;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;

/** The first 4096 bytes of a hive file: who wrote it, whether completely, and where its data lies (spec "Base block"). */
final class BaseBlock {
    static final int SIZE = 4096;

    private static final int SIGNATURE = 0;
    private static final int PRIMARY_SEQUENCE = 4;
    private static final int SECONDARY_SEQUENCE = 8;
    private static final int LAST_WRITTEN = 12;
    private static final int MAJOR_VERSION = 20;
    private static final int MINOR_VERSION = 24;
    private static final int FILE_TYPE = 28;
    private static final int FILE_FORMAT = 32;
    private static final int ROOT_CELL = 36;
    private static final int BINS_SIZE = 40;
    private static final int CLUSTERING_FACTOR = 44;
    private static final int FILE_NAME = 48;
    private static final int FILE_NAME_LENGTH = 64;
    private static final int RESOURCE_MANAGER = 112;
    private static final int LOG = 128;
    private static final int FLAGS = 144;
    private static final int TRANSACTION_MANAGER = 148;
    private static final int CHECKSUM = 508;

    /** The flag for pending transactions; the only one that log entries carry (spec "Base block"). */
    static final int KTM_LOCKED = 1;

    private static final int NEW_FORMAT_LOG = 6;

    private static final int REGF = 0x66676572;

    private final ByteBuffer bytes;

    private BaseBlock(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static BaseBlock of(byte[] bytes) {
        return new BaseBlock(Arrays.copyOf(bytes, SIZE));
    }

    /** The base block of what must be a hive; a file too short for it is refused as truncated. */
    static BaseBlock read(PageFile file) throws HiveException {
        byte[] bytes = HiveException.inStore(file.path(), "cannot be read", () -> file.read(0, SIZE));
        BaseBlock block = of(bytes);
        block.requireHive(file.path());
        if (bytes.length < SIZE) {
            throw new HiveException(
                    file.path(),
                    "is truncated: it ends within its base block, after " + bytes.length + " bytes",
                    "Copy it again from where it came from");
        }
        return block;
    }

    /** The base block of a new, clean hive of version 1.5, the one Windows has used since XP for its own hives. */
    static BaseBlock empty(String fileName, int rootCell, int binsSize, Instant now) {
        BaseBlock block = new BaseBlock(new byte[SIZE]);
        block.bytes.putInt(SIGNATURE, REGF);
        block.bytes.putInt(PRIMARY_SEQUENCE, 1).putInt(SECONDARY_SEQUENCE, 1);
        block.bytes.putLong(LAST_WRITTEN, FileTime.of(now));
        block.bytes.putInt(MAJOR_VERSION, 1).putInt(MINOR_VERSION, 5).putInt(FILE_FORMAT, 1);
        block.bytes.putInt(ROOT_CELL, rootCell).putInt(BINS_SIZE, binsSize).putInt(CLUSTERING_FACTOR, 1);
        byte[] name = fileName.getBytes(StandardCharsets.UTF_16LE);
        // The last characters say most, and the field keeps its terminating null.
        int from = Math.max(0, name.length - (FILE_NAME_LENGTH - 2));
        block.bytes.put(FILE_NAME, name, from, name.length - from);
        return block.withChecksum();
    }

    /** Refuses what is no hive, or of a kind this package does not know; says nothing yet of whether it is dirty. */
    void requireHive(Path file) throws HiveException {
        if (!isHive()) {
            throw new HiveException(
                    file,
                    "is not a registry hive (it does not begin with \"regf\")",
                    "Name a hive file such as Windows/System32/config/SYSTEM");
        }
    }

    /** Refuses a hive whose last write did not end: what it holds may be half old and half new. */
    void requireClean(Path file) throws HiveException {
        requireChecksum(file);
        if (!sequencesAgree()) {
            throw new HiveException(
                    file,
                    "is dirty: its sequence numbers are %s and %s, so its last write did not end"
                            .formatted(
                                    Integer.toUnsignedString(primarySequence()),
                                    Integer.toUnsignedString(secondarySequence())),
                    "Its newest data is in the .LOG1 and .LOG2 files beside it: check, plan and snapshot replay them in"
                            + " memory, remediate writes them into the hive");
        }
    }

    void requireChecksum(Path file) throws HiveException {
        if (!checksumHolds()) {
            throw new HiveException(
                    file,
                    "is dirty: the checksum of its base block is 0x%08x and must be 0x%08x"
                            .formatted(bytes.getInt(CHECKSUM), checksum()),
                    "Let Windows load and unload the hive once, or take a good copy of it");
        }
    }

    /** Refuses the versions and file types whose cells this package would misread. */
    void requireSupported(Path file) throws HiveException {
        int major = bytes.getInt(MAJOR_VERSION);
        if (major != 1 || minorVersion() < 3 || minorVersion() > 6) {
            throw new HiveException(
                    file,
                    "is a hive of version %s.%s, and only 1.3 to 1.6 are supported"
                            .formatted(Integer.toUnsignedString(major), Integer.toUnsignedString(minorVersion())),
                    "Use a hive written by Windows 2000 or newer");
        }
        if (bytes.getInt(FILE_TYPE) != 0 || bytes.getInt(FILE_FORMAT) != 1) {
            throw new HiveException(
                    file,
                    "is of file type %s, format %s, and a primary file is of type 0, format 1"
                            .formatted(
                                    Integer.toUnsignedString(bytes.getInt(FILE_TYPE)),
                                    Integer.toUnsignedString(bytes.getInt(FILE_FORMAT))),
                    "Name the hive itself, not its .LOG1 or .LOG2 file");
        }
    }

    /** Refuses a file shorter than its base block says; a longer one is legal, what follows the bins is padding. */
    void requireWhole(Path file, long fileSize) throws HiveException {
        long claimed = Integer.toUnsignedLong(binsSize());
        if (claimed == 0 || claimed % Pages.PAGE != 0) {
            throw HiveException.damaged(
                    file,
                    "its base block gives " + claimed + " bytes of hive bins data, which is not a multiple of 4096");
        }
        if (SIZE + claimed > fileSize) {
            throw new HiveException(
                    file,
                    "is truncated: it should have %d bytes and has %d".formatted(SIZE + claimed, fileSize),
                    "Copy it again from where it came from");
        }
        if (SIZE + claimed > Integer.MAX_VALUE) {
            throw new HiveException(
                    file, "is larger than 2 GiB, the most Windows itself loads", "Take a good copy of it");
        }
    }

    /** Refuses to write where sectors were larger than 512 bytes: what then changes at once has never been tried. */
    void requireWritable(Path file) throws HiveException {
        int factor = bytes.getInt(CLUSTERING_FACTOR);
        if (factor != 1) {
            throw new HiveException(
                    file,
                    "has the clustering factor %s, and only hives with the factor 1 are written"
                            .formatted(Integer.toUnsignedString(factor)),
                    "It was made on a disk with larger sectors, or its base block is damaged: take the image anew from"
                            + " where it was made");
        }
    }

    boolean isHive() {
        return bytes.getInt(SIGNATURE) == REGF;
    }

    boolean isClean() {
        return checksumHolds() && sequencesAgree();
    }

    boolean isNewFormatLog() {
        return bytes.getInt(FILE_TYPE) == NEW_FORMAT_LOG;
    }

    boolean checksumHolds() {
        return bytes.getInt(CHECKSUM) == checksum();
    }

    boolean sequencesAgree() {
        return primarySequence() == secondarySequence();
    }

    int primarySequence() {
        return bytes.getInt(PRIMARY_SEQUENCE);
    }

    int secondarySequence() {
        return bytes.getInt(SECONDARY_SEQUENCE);
    }

    int minorVersion() {
        return bytes.getInt(MINOR_VERSION);
    }

    int rootCell() {
        return bytes.getInt(ROOT_CELL);
    }

    int binsSize() {
        return bytes.getInt(BINS_SIZE);
    }

    /** Whether both have the GUID of a resource manager, and not the same: Windows copies it into the logs of a hive. */
    boolean isOfAnotherHiveThan(BaseBlock other) {
        String own = identity().resourceManager();
        String theirs = other.identity().resourceManager();
        return !own.equals(HiveIdentity.NONE) && !theirs.equals(HiveIdentity.NONE) && !own.equals(theirs);
    }

    HiveIdentity identity() {
        return new HiveIdentity(
                HiveIdentity.guid(bytes, RESOURCE_MANAGER),
                HiveIdentity.guid(bytes, LOG),
                HiveIdentity.guid(bytes, TRANSACTION_MANAGER),
                Integer.toUnsignedLong(secondarySequence()),
                FileTime.toInstant(bytes.getLong(LAST_WRITTEN)));
    }

    /** This block as it stands on the disk while pages are written: dirty, for the secondary sequence number lags. */
    BaseBlock writeBegun(Instant now) {
        BaseBlock block = of(toBytes());
        block.bytes.putInt(PRIMARY_SEQUENCE, primarySequence() + 1);
        block.bytes.putInt(SECONDARY_SEQUENCE, primarySequence());
        // Old-format logs apply to a dirty hive of the same timestamp (spec "Old format, Notes" 3): none may fit this.
        block.bytes.putLong(LAST_WRITTEN, FileTime.of(now));
        return block.withChecksum();
    }

    /** This block while the pages of its logs are written: as dirty as before, and with the sequence it will end with. */
    BaseBlock replayBegun(int sequence, boolean ktmLocked, Instant now) {
        BaseBlock block = of(toBytes());
        block.bytes.putInt(PRIMARY_SEQUENCE, sequence);
        block.bytes.putLong(LAST_WRITTEN, FileTime.of(now));
        int flags = bytes.getInt(FLAGS) & ~KTM_LOCKED;
        block.bytes.putInt(FLAGS, ktmLocked ? flags | KTM_LOCKED : flags);
        return block.withChecksum();
    }

    /** This block as it stands on the disk when all pages are written: clean again, with the data's new size. */
    BaseBlock writeEnded(int newBinsSize) {
        BaseBlock block = of(toBytes());
        block.bytes.putInt(SECONDARY_SEQUENCE, primarySequence());
        block.bytes.putInt(BINS_SIZE, newBinsSize);
        return block.withChecksum();
    }

    byte[] toBytes() {
        return bytes.array().clone();
    }

    private BaseBlock withChecksum() {
        bytes.putInt(CHECKSUM, checksum());
        return this;
    }

    /** Spec "Base block, Notes" 2: the XOR of the 127 words before it, which is never 0 and never -1. */
    private int checksum() {
        int sum = 0;
        for (int at = 0; at < CHECKSUM; at += Integer.BYTES) {
            sum ^= bytes.getInt(at);
        }
        return switch (sum) {
            case -1 -> -2;
            case 0 -> 1;
            default -> sum;
        };
    }
}
