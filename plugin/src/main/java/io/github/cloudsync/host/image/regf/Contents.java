package io.github.cloudsync.host.image.regf;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * What a hive holds, ready to be read.
 *
 * @param base the base block as it is on the disk; a dirty one where logs were replayed in memory
 * @param replayed how the hive is to be marked when what was replayed is written; empty for a clean hive
 */
record Contents(BaseBlock base, Cells cells, KeyTree tree, Optional<Replayed> replayed) {
    /**
     * @param sequence the number of the write, above that of every entry in the logs, so that none can be applied again
     * @param ktmLocked the flag that the last entry leaves
     */
    record Replayed(int sequence, boolean ktmLocked) {}

    static Contents load(HiveFile file) throws HiveException {
        BaseBlock base = file.baseBlock();
        base.requireClean(file.path());
        base.requireSupported(file.path());
        base.requireWhole(file.path(), file.size());
        try {
            return of(base, HivePages.map(file.path(), file.channel(), base.binsSize()), Optional.empty());
        } catch (HiveException e) {
            throw e;
        } catch (IOException e) {
            throw HiveFile.failed(file.path(), "cannot be read", e);
        }
    }

    static Contents of(BaseBlock base, HivePages pages, Optional<Replayed> replayed) throws HiveException {
        Cells cells = new Cells(pages, new Bins(pages), base.minorVersion());
        KeyTree tree = new KeyTree(cells, base.rootCell());
        tree.root();
        return new Contents(base, cells, tree, replayed);
    }

    /** The base block as it is to be while the pages are written. */
    BaseBlock begun(Instant now) {
        return replayed.map(r -> base.replayBegun(r.sequence(), r.ktmLocked(), now))
                .orElseGet(() -> base.writeBegun(now));
    }
}
