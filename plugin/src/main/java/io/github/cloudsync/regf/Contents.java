package io.github.cloudsync.regf;

import io.github.cloudsync.store.Headers;
import io.github.cloudsync.store.PageFile;
import io.github.cloudsync.store.Pages;
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

    static Contents load(PageFile file) throws HiveException {
        BaseBlock base = BaseBlock.read(file);
        base.requireClean(file.path());
        base.requireSupported(file.path());
        base.requireWhole(file.path(), HiveException.inStore(file.path(), "cannot be read", file::size));
        Pages pages = HiveException.inStore(file.path(), "cannot be read", () -> Pages.map(file, base.binsSize()));
        return of(base, pages, Optional.empty());
    }

    static Contents of(BaseBlock base, Pages pages, Optional<Replayed> replayed) throws HiveException {
        Cells cells = new Cells(pages, new Bins(pages), base.minorVersion());
        KeyTree tree = new KeyTree(cells, base.rootCell());
        tree.root();
        return new Contents(base, cells, tree, replayed);
    }

    /** The base block before, during and after a write of the changed pages. */
    Headers headers(Instant now) {
        BaseBlock begun = replayed.map(r -> base.replayBegun(r.sequence(), r.ktmLocked(), now))
                .orElseGet(() -> base.writeBegun(now));
        BaseBlock ended = begun.writeEnded(cells.pages().size());
        return new Headers(base.toBytes(), begun.toBytes(), ended.toBytes());
    }
}
