package io.github.cloudsync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store with a format that is no hive: the first byte of the header is 1 while pages are written. */
class PageStoreTest {
    private static final int PAGES = 6;

    private static final PageFormat LEDGER = new PageFormat() {
        @Override
        public String noun() {
            return "ledger";
        }

        @Override
        public String adviceIfInUse() {
            return "Close the ledger";
        }

        @Override
        public boolean isClean(byte[] header) {
            return header[0] != 1;
        }

        @Override
        public void requireReadable(PageFile file) throws IOException {
            if (!isClean(file.read(0, Pages.PAGE))) {
                throw new IOException("dirty");
            }
        }
    };

    @TempDir
    Path directory;

    private Path file() {
        return directory.resolve("LEDGER");
    }

    /** A file whose header says so much and whose pages are filled with it. */
    private static byte[] ledger(int content, int pages) {
        byte[] bytes = new byte[(pages + 1) * Pages.PAGE];
        bytes[0] = (byte) content;
        Arrays.fill(bytes, Pages.PAGE, bytes.length, (byte) content);
        return bytes;
    }

    /** From a ledger of sevens to a longer one of nines. */
    private void write(Disk disk) throws IOException {
        try (PageFile file = PageFile.openForWriting(file(), disk, LEDGER)) {
            Recovery.run(file);
            Pages pages = Pages.map(file, PAGES * Pages.PAGE);
            pages.append(Pages.PAGE);
            for (int at = 0; at < pages.size(); at += Pages.PAGE) {
                pages.putBytes(at, Arrays.copyOfRange(ledger(9, 1), Pages.PAGE, 2 * Pages.PAGE));
            }
            new SafeWrite(file, pages).run(new Headers(ledger(7, 0), ledger(1, 0), ledger(9, 0)));
        }
    }

    @Test
    void leavesTheOldFileOrTheNewOneOrOneThatIsSeenToBeNeither() throws IOException {
        byte[] before = ledger(7, PAGES);
        byte[] after = ledger(9, PAGES + 1);
        Files.write(file(), before);
        CrashingDisk counting = new CrashingDisk(directory, Integer.MAX_VALUE, false);
        write(counting);
        assertThat(Files.readAllBytes(file())).isEqualTo(after);
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int crashAt = 0; crashAt < counting.operations(); crashAt++) {
            for (int luck = 0; luck < 8; luck++) {
                String where = "operation %d, luck %d".formatted(crashAt, luck);
                Files.write(file(), before);
                CrashingDisk disk = new CrashingDisk(directory, crashAt, luck % 2 == 0);
                assertThatThrownBy(() -> write(disk)).isInstanceOf(CrashingDisk.PowerLoss.class);
                disk.settle(luck, directory);
                byte[] left = Files.readAllBytes(file());
                boolean whole = Arrays.equals(left, before) || Arrays.equals(left, after);
                if (!whole) {
                    assertThat(Files.exists(Recovery.backupOf(file())))
                            .as(where)
                            .isTrue();
                }
                try (PageFile file = PageFile.openForWriting(file(), Disk.REAL, LEDGER)) {
                    String told = Recovery.run(file).orElse("nothing was left behind");
                    outcomes.merge(told.replace(file() + ": ", ""), 1, Integer::sum);
                }
                assertThat(Files.readAllBytes(file())).as(where).isEqualTo(Arrays.equals(left, after) ? after : before);
                try (var files = Files.list(directory)) {
                    assertThat(files).as(where).containsExactly(file());
                }
            }
        }
        System.out.println("Page store cut off at each of " + counting.operations() + " operations: " + outcomes);
        assertThat(outcomes.keySet())
                .containsExactly(
                        "nothing was left behind",
                        "the last write of this ledger had ended, only its backup was still there; it was removed",
                        "the last write of this ledger had not begun, only its backup was there; it was removed",
                        "the last write of this ledger was interrupted; the ledger was restored to what it was before");
    }

    @Test
    void saysWhoHasTheFileInTheWordsOfItsFormat() throws IOException {
        Files.write(file(), ledger(7, PAGES));
        try (PageFile first = PageFile.openForWriting(file(), Disk.REAL, LEDGER)) {
            assertThat(first.size()).isEqualTo((PAGES + 1) * (long) Pages.PAGE);
            assertThatThrownBy(() ->
                            PageFile.openForWriting(file(), Disk.REAL, LEDGER).close())
                    .isInstanceOf(StoreException.class)
                    .hasMessage(file() + ": is in use by another program. Close the ledger.");
        }
    }
}
