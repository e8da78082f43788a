package io.github.cloudsync.regf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hives as Microsoft's offreg.dll makes them: the root key has no flag but that of a compressed name, and whatever was
 * in memory in its parent field.
 */
class OffregHiveTest {
    @TempDir
    Path directory;

    private Path hive;

    @BeforeEach
    void makeHive() throws IOException {
        hive = SampleHives.system(directory.resolve("SYSTEM"));
        SampleHives.patch(hive, bytes -> {
            int root = 4096 + bytes.getInt(36) + 4;
            bytes.putShort(root + 2, (short) 0x20).putInt(root + 16, 0x7ffd_1230);
            bytes.putInt(176, 0x6752_664f).putInt(180, 1);
        });
    }

    @Test
    void isReadAndWrittenLikeAnyOther() throws IOException {
        try (Hive writing = SampleHives.write(hive)) {
            assertThat(writing.subkeys("")).containsExactly("ControlSet001", "Select", "Setup");
            writing.set(SampleHives.TLS_12_CLIENT, "Enabled", HiveValue.dword(1));
            writing.set("New", "OfRoot", HiveValue.dword(2));
            writing.commit();
        }
        try (Hive reading = Hive.open(hive)) {
            assertThat(reading.value(SampleHives.TLS_12_CLIENT, "Enabled")).contains(HiveValue.dword(1));
            assertThat(reading.value("New", "OfRoot")).contains(HiveValue.dword(2));
        }
        assertThat(ConsistencyChecker.faultsOf(hive)).isEmpty();
        // The other judges look for the root by its flags and find none.
        Judge.LIBHIVEX.require();
        assertThat(Judge.LIBHIVEX.tree(hive)).isEqualTo(TreeText.of(hive));
    }

    @Test
    void keepsItsRootThoughNothingMarksItAsNotToBeDeleted() throws IOException {
        try (Hive writing = SampleHives.write(hive)) {
            assertThatThrownBy(() -> writing.deleteKey(""))
                    .hasMessage(hive + ": the root key is not deleted, for every hive has one. Name a key below it.");
            assertThat(writing.commit()).isFalse();
        }
    }

    @Test
    void isRefusedWhereItsRootIsListedUnderAnotherKey() throws IOException {
        try (Hive writing = SampleHives.write(hive)) {
            writing.createKey("Setup\\ROOT");
            writing.commit();
        }
        int setup = HiveReadingTest.offsetOfKey(hive, "Setup");
        SampleHives.patch(hive, bytes -> {
            int list = 4096 + bytes.getInt(4096 + setup + 4 + 28) + 4;
            bytes.putInt(list + 4, bytes.getInt(36));
            bytes.putInt(4096 + bytes.getInt(36) + 4 + 16, setup);
        });
        try (Hive reading = Hive.open(hive)) {
            assertThatThrownBy(() -> reading.subkeys("Setup\\ROOT"))
                    .hasMessageContaining("holds the key ROOT, which is the root and is listed under another key.");
            assertThatThrownBy(() -> reading.subkeys("Setup"))
                    .hasMessageContaining("holds the key ROOT, which is the root and is listed under another key.");
        }
        assertThatThrownBy(() -> Hive.openForWriting(hive).close())
                .hasMessageContaining("a cell is used twice, the second time as a key");
    }
}
