package io.github.cloudsync.regf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudsync.store.CrashingDisk;
import io.github.cloudsync.store.Disk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Replays logs in the new format, laid out here by the specification from the states a hive went through.
 *
 * <p>The scene is what a crash leaves behind: a hive of the first state in which some pages of the last one have already
 * been written, and two logs that lead from the one to the other. Laying that out takes a third of this file.
 */
class LogReplayTest {
    private static final int STATES = 6;

    @TempDir
    Path directory;

    private Path hive;
    private Path log1;
    private Path log2;
    private final List<byte[]> states = new ArrayList<>();
    private List<String> lastTree = List.of();
    private int sequence;

    @BeforeEach
    void crashWindows() throws IOException {
        hive = SampleHives.software(directory.resolve("SOFTWARE"));
        log1 = directory.resolve("SOFTWARE.LOG1");
        log2 = directory.resolve("software.log2");
        states.add(Files.readAllBytes(hive));
        for (int i = 1; i < STATES; i++) {
            try (Hive writing = SampleHives.write(hive)) {
                writing.set("Microsoft\\Windows NT\\CurrentVersion", "UBR", HiveValue.dword(i));
                writing.set("State" + i, "Data", new HiveValue(HiveValue.REG_BINARY, SampleHives.bytes(3000 * i)));
                writing.commit();
            }
            states.add(Files.readAllBytes(hive));
        }
        lastTree = TreeText.of(hive);
        sequence = ByteBuffer.wrap(states.get(0)).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
        Files.write(log1, log(sequence, 1, 3));
        Files.write(log2, log(sequence + 2, 3, STATES));
        Files.write(hive, halfWritten(new Random(1)));
        assertThatThrownBy(() -> Hive.open(hive).close()).hasMessageContaining("is dirty: its sequence numbers are");
    }

    @Test
    void bringsBackTheStateOfTheLastEntry() throws IOException {
        assertThat(replay()).contains(told("5 entries of its logs SOFTWARE.LOG1 and software.log2 were"));
        assertThat(TreeText.of(hive)).isEqualTo(lastTree);
        assertThat(ConsistencyChecker.faultsOf(hive)).isEmpty();
        Judge.LIBHIVEX.require();
        assertThat(Judge.LIBHIVEX.tree(hive)).isEqualTo(lastTree);
    }

    @Test
    void leavesNoEntryThatCouldBeAppliedAgain() throws IOException {
        replay();
        int clean = ByteBuffer.wrap(Files.readAllBytes(hive))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt(4);
        for (TransactionLog log : TransactionLog.besides(hive)) {
            assertThat(log.highestSequence(0)).isPositive().isLessThan(clean);
        }
        byte[] recovered = Files.readAllBytes(hive);
        assertThat(replay()).isEmpty();
        assertThat(Files.readAllBytes(hive)).isEqualTo(recovered);
        // Should the hive become dirty again, the old entries do not fit any more.
        SampleHives.patch(hive, bytes -> bytes.putInt(4, clean + 1));
        assertRefused("is dirty, and there is no log beside it that could be replayed (.LOG1, .LOG2)");
    }

    @Test
    void readsTheLogsInTheOrderOfTheirEntriesWhateverTheirNames() throws IOException {
        byte[] first = Files.readAllBytes(log1);
        Files.write(log1, Files.readAllBytes(log2));
        Files.write(log2, first);
        assertThat(replay()).contains(told("5 entries of its logs software.log2 and SOFTWARE.LOG1 were"));
        assertThat(TreeText.of(hive)).isEqualTo(lastTree);
    }

    @Test
    void leavesOutALogWhoseEntriesTheHiveAlreadyHas() throws IOException {
        Files.write(hive, states.get(2));
        SampleHives.patch(hive, bytes -> bytes.putInt(4, sequence + 3).putInt(8, sequence + 2));
        assertThat(replay()).contains(told("3 entries of its log software.log2 were"));
        assertThat(TreeText.of(hive)).isEqualTo(lastTree);
    }

    @Test
    void ignoresWhatFollowsTheLastEntryAndAnEmptyLog() throws IOException {
        byte[] all = log(sequence, 1, STATES);
        ByteArrayOutputStream padded = new ByteArrayOutputStream();
        padded.write(all);
        padded.write(SampleHives.bytes(1500));
        Files.write(log1, padded.toByteArray());
        Files.write(log2, new byte[0]);
        assertThat(replay()).contains(told("5 entries of its log SOFTWARE.LOG1 were"));
        assertThat(TreeText.of(hive)).isEqualTo(lastTree);
    }

    @Test
    void stopsBeforeALastEntryThatWasNotWrittenToTheEnd() throws IOException {
        byte[] cut = Files.readAllBytes(log2);
        // What the primary file has of it can only be nothing, for the log is written first.
        Files.write(hive, states.get(0));
        SampleHives.patch(hive, bytes -> bytes.putInt(4, sequence + 1));
        Files.write(log2, Arrays.copyOf(cut, cut.length - 512));
        assertThat(replay()).contains(told("4 entries of its logs SOFTWARE.LOG1 and software.log2 were"));
        Path expected = directory.resolve("expected");
        Files.write(expected, states.get(STATES - 2));
        assertThat(TreeText.of(hive)).isEqualTo(TreeText.of(expected));
    }

    @Test
    void refusesToLeaveOutWholeEntriesBehindADamagedOne() throws IOException {
        byte[] log = Files.readAllBytes(log2);
        log[512 + 100] ^= 1;
        Files.write(log2, log);
        assertRefused("is dirty, and its logs have an entry %d, but the entries before it end with %d"
                .formatted(sequence + 4, sequence + 1));
    }

    @Test
    void refusesADamagedFirstEntry() throws IOException {
        byte[] log = Files.readAllBytes(log1);
        log[512 + 30] ^= 1;
        Files.write(log1, log);
        assertRefused("is dirty, and the first entry of its log SOFTWARE.LOG1 is damaged");
    }

    @Test
    void refusesTheLogOfAnotherHive() throws IOException {
        SampleHives.patch(hive, bytes -> bytes.putLong(112, 0x1122_3344_5566_7788L));
        SampleHives.patch(log1, bytes -> bytes.putLong(112, 0x1122_3344_5566_7788L));
        // One without an identity may be of this hive, which was given its own later.
        try (Hive reading = Hive.open(hive, Opening.READ_REPLAYED)) {
            assertThat(TreeText.of(reading)).isEqualTo(lastTree);
        }
        SampleHives.patch(log2, bytes -> bytes.putLong(112, 0x0102_0304_0506_0708L));
        assertRefused("is dirty, and the log software.log2 beside it belongs to another hive");
    }

    @Test
    void refusesLogsInTheOldFormat() throws IOException {
        for (Path log : List.of(log1, log2)) {
            SampleHives.patch(log, bytes -> bytes.putInt(28, 1));
        }
        assertThatThrownBy(() -> replay())
                .isInstanceOf(HiveException.class)
                .hasMessageStartingWith(hive + ": is dirty, and its log ")
                .hasMessageEndingWith(" is in the format of Windows 8 and older, which is not replayed. "
                        + "Let Windows load and unload the hive once (boot the image and shut it down).");
    }

    @Test
    void refusesADirtyHiveWithoutLogs() throws IOException {
        Files.delete(log1);
        Files.delete(log2);
        assertRefused("is dirty, and there is no log beside it that could be replayed (.LOG1, .LOG2)");
    }

    @Test
    void survivesAPowerLossAtAnyOperation() throws IOException {
        byte[] dirty = Files.readAllBytes(hive);
        CrashingDisk counting = new CrashingDisk(directory, Integer.MAX_VALUE, false);
        replay(counting);
        byte[] first = Files.readAllBytes(log1);
        byte[] second = Files.readAllBytes(log2);
        for (int crashAt = 0; crashAt < counting.operations(); crashAt++) {
            for (int luck = 0; luck < 8; luck++) {
                Files.write(hive, dirty);
                CrashingDisk disk = new CrashingDisk(directory, crashAt, luck % 2 == 0);
                assertThatThrownBy(() -> replay(disk)).isInstanceOf(CrashingDisk.PowerLoss.class);
                disk.settle(luck, directory);
                String where = "operation %d, luck %d".formatted(crashAt, luck);
                // Whatever is left: replaying again ends with the last state, and nothing but hive and logs remains.
                replay(SampleHives.UNFORCED);
                assertThat(TreeText.of(hive)).as(where).isEqualTo(lastTree);
                assertThat(ConsistencyChecker.faultsOf(hive)).as(where).isEmpty();
                try (var files = Files.list(directory)) {
                    assertThat(files).as(where).containsExactlyInAnyOrder(hive, log1, log2);
                }
                assertThat(Files.readAllBytes(log1)).isEqualTo(first);
                assertThat(Files.readAllBytes(log2)).isEqualTo(second);
            }
        }
    }

    @Test
    void neverTrustsAFlippedBitInALog() throws IOException {
        Random random = new Random(20260703);
        byte[] dirty = Files.readAllBytes(hive);
        byte[] good = Files.readAllBytes(log2);
        int replayed = 0;
        for (int i = 0; i < 300; i++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(log2, bad);
            Files.write(hive, dirty);
            try {
                replay(SampleHives.UNFORCED);
                replayed++;
                assertThat(ConsistencyChecker.faultsOf(hive)).isEmpty();
            } catch (HiveException e) {
                assertThat(Files.readAllBytes(hive)).isEqualTo(dirty);
            }
        }
        assertThat(replayed).isBetween(1, 299);
    }

    @Test
    void isReadInMemoryWithoutAChangeOfAnyFile() throws IOException {
        byte[] dirty = Files.readAllBytes(hive);
        try (Hive reading = Hive.open(hive, Opening.READ_REPLAYED)) {
            assertThat(TreeText.of(reading)).isEqualTo(lastTree);
            assertThat(reading.recovered())
                    .contains(hive + ": its last write did not end, so 5 entries of its logs SOFTWARE.LOG1 and "
                            + "software.log2 were replayed in memory, as Windows does when it starts. "
                            + "The file itself was not changed.");
            assertThatThrownBy(() -> reading.createKey("New")).isInstanceOf(IllegalStateException.class);
        }
        // Opened to be changed, and nothing was.
        try (Hive writing = Hive.openForWriting(hive)) {
            assertThat(TreeText.of(writing)).isEqualTo(lastTree);
        }
        assertThat(Files.readAllBytes(hive)).isEqualTo(dirty);
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactlyInAnyOrder(hive, log1, log2);
        }
        Files.write(hive, states.get(0));
        try (Hive reading = Hive.open(hive, Opening.READ_REPLAYED)) {
            assertThat(reading.recovered()).isEmpty();
        }
    }

    @Test
    void isWrittenTogetherWithTheFirstChange() throws IOException {
        try (Hive writing = SampleHives.write(hive)) {
            edit(writing);
            writing.commit();
            assertThat(writing.identity().sequence()).isEqualTo(sequence + STATES - 1);
            writing.set("Microsoft", "Later", HiveValue.dword(2));
            writing.commit();
        }
        assertThat(ConsistencyChecker.faultsOf(hive)).isEmpty();
        try (Hive reading = Hive.open(hive)) {
            assertThat(reading.value("State5", "Data"))
                    .contains(new HiveValue(HiveValue.REG_BINARY, SampleHives.bytes(15_000)));
            assertThat(reading.value("Microsoft", "Edited")).contains(HiveValue.dword(1));
            assertThat(reading.value("Microsoft", "Later")).contains(HiveValue.dword(2));
        }
    }

    private static void edit(Hive writing) throws HiveException {
        writing.set("Microsoft", "Edited", HiveValue.dword(1));
        writing.deleteValue("State2", "Data");
    }

    private void commitEdit(Disk disk) throws HiveException {
        try (Hive writing = Hive.openForWriting(hive, disk, SampleHives.CLOCK)) {
            edit(writing);
            writing.commit();
        }
    }

    /** At every instant a reader sees the last state without the edit, or with it, or is told to wait for the writer. */
    @Test
    void isNeverWrongWhenThePowerGoesWhileItIsEdited() throws IOException {
        byte[] dirty = Files.readAllBytes(hive);
        byte[] first = Files.readAllBytes(log1);
        byte[] second = Files.readAllBytes(log2);
        CrashingDisk counting = new CrashingDisk(directory, Integer.MAX_VALUE, false);
        commitEdit(counting);
        List<String> editedTree = TreeText.of(hive);
        assertThat(editedTree).isNotEqualTo(lastTree);
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int crashAt = 0; crashAt < counting.operations(); crashAt++) {
            for (int luck = 0; luck < 8; luck++) {
                Files.write(hive, dirty);
                CrashingDisk disk = new CrashingDisk(directory, crashAt, luck % 2 == 0);
                assertThatThrownBy(() -> commitEdit(disk)).isInstanceOf(CrashingDisk.PowerLoss.class);
                disk.settle(luck, directory);
                String where = "operation %d, luck %d".formatted(crashAt, luck);
                String seen;
                try (Hive reading = Hive.open(hive, Opening.READ_REPLAYED)) {
                    List<String> tree = TreeText.of(reading);
                    assertThat(tree).as(where).isIn(lastTree, editedTree);
                    seen = tree.equals(editedTree) ? "edited" : "replayed";
                } catch (HiveException e) {
                    assertThat(e).as(where).hasMessageContaining("a write of it by this program was interrupted");
                    seen = "interrupted, taken back";
                }
                outcomes.merge(seen, 1, Integer::sum);
                try (Hive writing = SampleHives.write(hive)) {
                    assertThat(TreeText.of(writing)).as(where).isEqualTo(seen.equals("edited") ? editedTree : lastTree);
                }
                commitEdit(SampleHives.UNFORCED);
                assertThat(TreeText.of(hive)).as(where).isEqualTo(editedTree);
                assertThat(ConsistencyChecker.faultsOf(hive)).as(where).isEmpty();
                assertThat(Files.readAllBytes(log1)).isEqualTo(first);
                assertThat(Files.readAllBytes(log2)).isEqualTo(second);
            }
        }
        System.out.println(
                "Edit of a dirty hive cut off at each of " + counting.operations() + " operations: " + outcomes);
        assertThat(outcomes.keySet()).containsExactly("edited", "interrupted, taken back", "replayed");
    }

    @Test
    void hashesAsMicrosoftDoes() {
        // Vectors of the .NET runtime's own tests.
        assertThat(marvin(0x004FB61A001BDBCCL, "")).isEqualTo(0x30ED35C100CD3C7DL);
        assertThat(marvin(0x004FB61A001BDBCCL, "\u00af")).isEqualTo(0x48E73FC77D75DDC1L);
        assertThat(marvin(0x004FB61A001BDBCCL, "\u00e7\u000f")).isEqualTo(0xB5F6E1FC485DBFF8L);
        assertThat(marvin(0x004FB61A001BDBCCL, "7\u00f4\u0095")).isEqualTo(0xF0B07C789B8CF7E8L);
        assertThat(marvin(0x004FB61A001BDBCCL, "\u0086B\u00dcY")).isEqualTo(0x7008F2E87E9CF556L);
        assertThat(marvin(0x0DDDDEEEEFFFF000L, "abcdefghijklmnopqrstuvwxyz")).isEqualTo(0xA128EB7E7260ACA2L);
    }

    private static long marvin(long seed, String latin1) {
        byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
        return Marvin32.hash(seed, ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN), 0, bytes.length);
    }

    private Optional<String> replay() throws HiveException {
        return replay(Disk.REAL);
    }

    /** Writes what was replayed, as a goal does that changes something. */
    private Optional<String> replay(Disk disk) throws HiveException {
        try (Hive writing = Hive.openForWriting(hive, disk, SampleHives.CLOCK)) {
            writing.commit();
            return writing.recovered();
        }
    }

    private String told(String replayed) {
        return hive + ": its last write did not end, so " + replayed + " replayed in memory, as Windows does when it "
                + "starts. They are written into the hive when something in it is changed.";
    }

    private void assertRefused(String problem) throws IOException {
        byte[] before = Files.readAllBytes(hive);
        assertThatThrownBy(() -> replay())
                .isInstanceOf(HiveException.class)
                .hasMessage(hive + ": " + problem
                        + ". Let Windows load and unload the hive once (boot the image and shut it down).");
        assertThat(Files.readAllBytes(hive)).isEqualTo(before);
    }

    /** The first state with some pages of the last, and sequence numbers that differ. */
    private byte[] halfWritten(Random random) {
        byte[] first = states.get(0);
        byte[] last = states.get(STATES - 1);
        byte[] half = Arrays.copyOf(first, Math.max(first.length, 4096 + (last.length - 4096) / 8192 * 4096));
        for (int page = 4096; page < half.length; page += 4096) {
            if (random.nextBoolean()) {
                System.arraycopy(last, page, half, page, 4096);
            }
        }
        ByteBuffer bytes = ByteBuffer.wrap(half).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(4, sequence + 1);
        CrashedHive.seal(bytes);
        return half;
    }

    /** A log whose first entry, of that sequence number, leads from the state before {@code from} to that state. */
    private byte[] log(int firstSequence, int from, int to) {
        return CrashedHive.log(firstSequence, states.get(0), states.subList(from - 1, to));
    }
}
