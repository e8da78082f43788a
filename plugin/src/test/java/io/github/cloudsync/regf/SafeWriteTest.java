package io.github.cloudsync.regf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cloudsync.store.CrashingDisk;
import io.github.cloudsync.store.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cuts a safe write off at every operation and in the midst of it, and looks at what is left. The disk that fails is in here. */
class SafeWriteTest {
    private static final int LUCKS = 6;

    @TempDir
    Path directory;

    private Path hive;
    private Path backup;
    private byte[] oldBytes;
    private List<String> oldTree;
    private List<String> newTree;

    @BeforeEach
    void makeHive() throws IOException {
        hive = SampleHives.software(directory.resolve("SOFTWARE"));
        backup = directory.resolve("SOFTWARE.cloudsync-backup");
        try (Hive writing = SampleHives.write(hive)) {
            for (int i = 0; i < 60; i++) {
                writing.set("Filler\\Key" + i, "Data", new HiveValue(HiveValue.REG_BINARY, SampleHives.bytes(900)));
            }
            writing.commit();
        }
        // Padding behind the bins, as Windows leaves it, half a page of it.
        Files.write(hive, Arrays.copyOf(Files.readAllBytes(hive), (int) Files.size(hive) + 6000));
        oldBytes = Files.readAllBytes(hive);
        oldTree = TreeText.of(hive);
        commit(Disk.REAL);
        newTree = TreeText.of(hive);
        Files.write(hive, oldBytes);
        assertThat(newTree).isNotEqualTo(oldTree);
    }

    /** Changes pages here and there, grows into the padding and beyond the end of the file. */
    private void commit(Disk disk) throws HiveException {
        try (Hive writing = Hive.openForWriting(hive, disk, SampleHives.CLOCK)) {
            edit(writing);
            writing.commit();
        }
    }

    private static void edit(Hive writing) throws HiveException {
        writing.set("Microsoft\\Windows NT\\CurrentVersion", "UBR", HiveValue.dword(1));
        for (int i = 0; i < 60; i += 9) {
            writing.set("Filler\\Key" + i, "Data", new HiveValue(HiveValue.REG_BINARY, new byte[800]));
        }
        writing.set("Large", "Data", new HiveValue(HiveValue.REG_BINARY, SampleHives.bytes(12_000)));
        writing.deleteValue("Filler\\Key3", "Data");
    }

    @Test
    void leavesTheOldOrTheNewHiveOrADirtyOneThatIsRestored() throws IOException {
        int operations = operationsOf(directory);
        assertThat(operations).isGreaterThan(20);
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int crashAt = 0; crashAt < operations; crashAt++) {
            for (boolean inTheMidst : new boolean[] {false, true}) {
                for (int luck = 0; luck < LUCKS; luck++) {
                    Map<Path, byte[]> left = crash(crashAt, inTheMidst, luck);
                    String where = "operation %d%s, luck %d".formatted(crashAt, inTheMidst ? ", torn" : "", luck);
                    outcomes.merge(assertNeverSilentlyWrong(where), 1, Integer::sum);
                    restore(left);
                }
            }
        }
        System.out.println("Safe write cut off at each of " + operations + " operations: " + outcomes);
        assertThat(outcomes.keySet()).containsExactly("dirty, restored", "new and clean", "old and clean");
    }

    @Test
    void canBeCutOffAgainWhileItIsRestored() throws IOException {
        // In the midst of the pages.
        Map<Path, byte[]> interrupted = crash(operationsOf(directory) - 12, true, 3);
        assertThat(backup).exists();
        assertThatThrownBy(() -> Hive.open(hive).close()).isInstanceOf(HiveException.class);
        cutOffWhileRestoring(interrupted);
    }

    @Test
    void isRestoredEvenIfTheDiskLostPagesItSaidWereWritten() throws IOException {
        Map<Path, byte[]> ended = crash(operationsOf(directory) - 2, false, 1);
        assertThat(backup).exists();
        byte[] torn = Files.readAllBytes(hive);
        int page = 4096 + HiveReadingTest.offsetOfKey(hive, "Large") / 4096 * 4096;
        Arrays.fill(torn, page, page + 4096, (byte) 0);
        ended.put(hive, torn);
        cutOffWhileRestoring(ended);
        restore(ended);
        Hive.openForWriting(hive).close();
        assertThat(Files.readAllBytes(hive)).isEqualTo(oldBytes);
    }

    private void cutOffWhileRestoring(Map<Path, byte[]> interrupted) throws IOException {
        restore(interrupted);
        CrashingDisk counting = new CrashingDisk(directory, Integer.MAX_VALUE, false);
        Hive.openForWriting(hive, counting, SampleHives.CLOCK).close();
        int steps = counting.operations();
        assertThat(steps).isGreaterThan(10);
        for (int crashAt = 2; crashAt < steps; crashAt++) {
            for (boolean inTheMidst : new boolean[] {false, true}) {
                for (int luck = 0; luck < LUCKS; luck++) {
                    restore(interrupted);
                    CrashingDisk disk = new CrashingDisk(directory, crashAt, inTheMidst);
                    assertThatThrownBy(() -> Hive.openForWriting(hive, disk, SampleHives.CLOCK)
                                    .close())
                            .isInstanceOf(CrashingDisk.PowerLoss.class);
                    disk.settle(luck, directory);
                    String where = "operation %d%s, luck %d".formatted(crashAt, inTheMidst ? ", torn" : "", luck);
                    if (crashAt > 2 || !Arrays.equals(Files.readAllBytes(hive), interrupted.get(hive))) {
                        assertThat(assertNeverSilentlyWrong(where)).isNotEqualTo("new and clean");
                    }
                }
            }
        }
    }

    @Test
    void isTakenBackAtOnceWhenTheDiskFails() throws IOException {
        int operations = operationsOf(directory);
        // The last two remove the backup: by then the write is done.
        for (int failAt = 1; failAt < operations - 2; failAt++) {
            Disk failing = new FailingDisk(failAt, 1);
            HiveException failure = catchThrowableOfType(HiveException.class, () -> commit(failing));
            assertThat(failure)
                    .as("operation " + failAt)
                    .hasMessage(hive + ": could not be written: No space left on device. It was put back to what it "
                            + "was before; check the disk (is it full?), then try again.");
            assertThat(Files.readAllBytes(hive)).isEqualTo(oldBytes);
            assertThat(backup).doesNotExist();
        }
    }

    @Test
    void isTakenBackAtTheNextStartWhenTheDiskStaysBroken() throws IOException {
        int operations = operationsOf(directory);
        Disk failing = new FailingDisk(operations - 8, Integer.MAX_VALUE);
        assertThatThrownBy(() -> commit(failing))
                .isInstanceOf(HiveException.class)
                .hasMessage(hive + ": could not be written: No space left on device. It is marked dirty; the next write"
                        + " restores it from SOFTWARE.cloudsync-backup beside it, so leave that file there.");
        assertThatThrownBy(() -> Hive.open(hive).close())
                .hasMessage(hive + ": is dirty: a write of it by this program was interrupted. Leave "
                        + "SOFTWARE.cloudsync-backup beside it and run remediate or rollback: "
                        + "either restores the hive first.");
        try (Hive restored = Hive.openForWriting(hive)) {
            assertThat(restored.recovered())
                    .contains(hive + ": the last write of this hive was interrupted; "
                            + "the hive was restored to what it was before");
        }
        assertThat(Files.readAllBytes(hive)).isEqualTo(oldBytes);
    }

    @Test
    void succeedsEvenIfOnlyItsBackupCannotBeRemoved() throws IOException {
        int operations = operationsOf(directory);
        commit(new FailingDisk(operations - 2, 1));
        assertThat(backup).exists();
        assertThat(TreeText.of(hive)).isEqualTo(newTree);
        try (Hive next = Hive.openForWriting(hive)) {
            assertThat(next.recovered())
                    .contains(hive + ": the last write of this hive had ended, only its backup was still there; "
                            + "it was removed");
        }
        assertThat(backup).doesNotExist();
        assertThat(TreeText.of(hive)).isEqualTo(newTree);
    }

    @Test
    void restoresNothingOverAHiveThatSomeoneElseHasWrittenSince() throws IOException {
        crash(operationsOf(directory) - 2, false, 1);
        assertThat(backup).exists();
        SampleHives.patch(hive, bytes -> bytes.putInt(4, 99).putInt(8, 99));
        byte[] theirs = Files.readAllBytes(hive);
        assertThatThrownBy(() -> Hive.openForWriting(hive).close())
                .hasMessage(hive + ": was written by another program since a write of it was interrupted, so the backup"
                        + " SOFTWARE.cloudsync-backup cannot be applied to it. Take a good copy of the hive, "
                        + "or make sure that it is whole, then delete the backup.");
        assertThat(Files.readAllBytes(hive)).isEqualTo(theirs);
        assertThat(backup).exists();
    }

    @Test
    void restoresNothingFromABackupThatIsNotWhole() throws IOException {
        crash(operationsOf(directory) - 8, true, 3);
        byte[] journal = Files.readAllBytes(backup);
        journal[journal.length / 2] ^= 4;
        Files.write(backup, journal);
        byte[] dirty = Files.readAllBytes(hive);
        assertThatThrownBy(() -> Hive.openForWriting(hive).close())
                .hasMessage(backup + ": is the backup of an interrupted write of " + hive
                        + ", but cannot be used: its digest does not match."
                        + " Take a good copy of the hive, then delete this file.");
        assertThat(Files.readAllBytes(hive)).isEqualTo(dirty);
    }

    @Test
    void keepsTheFileItselfSoThatItsAccessControlListSurvives() throws IOException {
        Object inode = Files.getAttribute(hive, "unix:ino");
        commit(Disk.REAL);
        assertThat(Files.getAttribute(hive, "unix:ino")).isEqualTo(inode);
    }

    @Test
    void letsNobodyButTheOwnerReadTheBackup() throws IOException {
        CrashingDisk disk = new CrashingDisk(directory, operationsOf(directory) - 2, false);
        assertThatThrownBy(() -> commit(disk)).isInstanceOf(CrashingDisk.PowerLoss.class);
        assertThat(Files.getPosixFilePermissions(backup)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private int operationsOf(Path directory) throws IOException {
        CrashingDisk counting = new CrashingDisk(directory, Integer.MAX_VALUE, false);
        commit(counting);
        Files.write(hive, oldBytes);
        return counting.operations();
    }

    /** Cuts the write off, and returns the files as that luck left them. */
    private Map<Path, byte[]> crash(int crashAt, boolean inTheMidst, int luck) throws IOException {
        Files.deleteIfExists(backup);
        Files.write(hive, oldBytes);
        CrashingDisk disk = new CrashingDisk(directory, crashAt, inTheMidst);
        assertThatThrownBy(() -> commit(disk)).isInstanceOf(CrashingDisk.PowerLoss.class);
        disk.settle(luck, directory);
        Map<Path, byte[]> left = new TreeMap<>();
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                left.put(file, Files.readAllBytes(file));
            }
        }
        return left;
    }

    private void restore(Map<Path, byte[]> left) throws IOException {
        Files.deleteIfExists(backup);
        for (Map.Entry<Path, byte[]> file : left.entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }
    }

    private String assertNeverSilentlyWrong(String where) throws IOException {
        String seen;
        try {
            List<String> tree = TreeText.of(hive);
            assertThat(tree).as(where).isIn(oldTree, newTree);
            seen = tree.equals(newTree) ? "new and clean" : "old and clean";
            assertThat(ConsistencyChecker.faultsOf(hive)).as(where).isEmpty();
        } catch (HiveException e) {
            assertThat(e).as(where).hasMessageContaining("a write of it by this program was interrupted");
            seen = "dirty, restored";
        }
        Hive.openForWriting(hive, SampleHives.UNFORCED, SampleHives.CLOCK).close();
        if (seen.equals("new and clean")) {
            assertThat(TreeText.of(hive)).as(where).isEqualTo(newTree);
        } else {
            assertThat(Files.readAllBytes(hive)).as(where).isEqualTo(oldBytes);
        }
        try (var files = Files.list(directory)) {
            assertThat(files).as(where).containsExactly(hive);
        }
        return seen;
    }

    /** Fails a number of operations from a chosen one on, as a full or broken disk does. */
    private static final class FailingDisk implements Disk {
        private final int first;
        private final int count;
        private int operations;

        FailingDisk(int first, int count) {
            this.first = first;
            this.count = count;
        }

        private void next() throws IOException {
            int operation = operations++;
            if (operation >= first && operation - first < count) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public FileChannel open(Path file, OpenOption... options) throws IOException {
            next();
            return Disk.super.open(file, options);
        }

        @Override
        public FileChannel create(Path file) throws IOException {
            next();
            return Disk.super.create(file);
        }

        @Override
        public void write(FileChannel file, ByteBuffer bytes, long position) throws IOException {
            next();
            Disk.super.write(file, bytes, position);
        }

        @Override
        public void truncate(FileChannel file, long size) throws IOException {
            next();
            Disk.super.truncate(file, size);
        }

        @Override
        public void force(FileChannel file) throws IOException {
            next();
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            next();
            Disk.super.rename(from, to);
        }

        @Override
        public void delete(Path file) throws IOException {
            next();
            Disk.super.delete(file);
        }

        @Override
        public void forceDirectoryOf(Path file) throws IOException {
            next();
        }
    }
}
