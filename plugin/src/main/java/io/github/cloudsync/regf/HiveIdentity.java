package io.github.cloudsync.regf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;

/**
 * What tells a hive from another hive, and one state of it from another (spec "Base block").
 *
 * <p>A copy of a hive has the same identifiers; every write raises the sequence number. Programs that make hives without
 * Windows leave the identifiers at zero, so they never suffice by themselves.
 *
 * @param resourceManager the GUID of the hive's transactions, {@code RmId}, as Windows writes a GUID but without braces
 * @param log the GUID of the hive's log of transactions, {@code LogId}; mostly that of the resource manager
 * @param transactionManager the GUID of the transaction manager, {@code TmId}
 * @param sequence the number of the last completed write, unsigned
 * @param lastWritten when the base block says that the hive was last written
 */
public record HiveIdentity(
        String resourceManager, String log, String transactionManager, long sequence, Instant lastWritten) {
    /** The GUID of what has none. */
    static final String NONE = "00000000-0000-0000-0000-000000000000";

    /** The GUID at the buffer's position; its first three fields are numbers and so little-endian ([MS-DTYP] 2.3.4). */
    static String guid(ByteBuffer bytes, int at) {
        ByteBuffer guid = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        long last = Long.reverseBytes(guid.getLong(at + 8));
        return "%08x-%04x-%04x-%04x-%012x"
                .formatted(
                        guid.getInt(at),
                        guid.getShort(at + 4),
                        guid.getShort(at + 6),
                        last >>> 48,
                        last & 0xffff_ffff_ffffL);
    }
}
