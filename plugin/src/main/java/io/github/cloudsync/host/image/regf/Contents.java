package io.github.cloudsync.host.image.regf;

import java.io.IOException;

/** What a clean hive file holds, ready to be read. */
record Contents(BaseBlock base, Cells cells, KeyTree tree) {
    static Contents load(HiveFile file) throws HiveException {
        BaseBlock base = file.baseBlock();
        base.requireClean(file.path());
        return load(file, base);
    }

    private static Contents load(HiveFile file, BaseBlock base) throws HiveException {
        base.requireSupported(file.path());
        base.requireWhole(file.path(), file.size());
        HivePages pages;
        try {
            pages = HivePages.map(file.path(), file.channel(), base.binsSize());
        } catch (IOException e) {
            throw HiveFile.failed(file.path(), "cannot be read", e);
        }
        Cells cells = new Cells(pages, new Bins(pages), base.minorVersion());
        KeyTree tree = new KeyTree(cells, base.rootCell());
        tree.root();
        return new Contents(base, cells, tree);
    }
}
