package io.github.cloudsync.regf;

import io.github.cloudsync.store.PageFile;
import io.github.cloudsync.store.PageFormat;
import java.io.IOException;

/** A hive as the store sees it: pages behind a base block. */
final class HiveFormat implements PageFormat {
    @Override
    public String noun() {
        return "hive";
    }

    @Override
    public String adviceIfInUse() {
        return "Unload the hive (reg unload) or end the program that has it open, then try again";
    }

    @Override
    public boolean isClean(byte[] header) {
        return BaseBlock.of(header).isClean();
    }

    @Override
    public void requireReadable(PageFile file) throws IOException {
        Contents.load(file);
    }
}
