package io.github.cloudsync.regf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key or value that Windows would not find is neither present nor absent, and such a hive is not written. */
class FindableKeysTest {
    @TempDir
    Path directory;

    private Path hive;

    @BeforeEach
    void makeHive() throws HiveException {
        hive = SampleHives.system(directory.resolve("SYSTEM"));
    }

    @Test
    void aKeyUnderAWrongHashIsUnreadable() throws IOException {
        SampleHives.patch(hive, bytes -> {
            int list = rootList(bytes);
            bytes.putInt(list + 8 + 4, bytes.getInt(list + 8 + 4) + 1);
        });
        assertUnreadable("lists its subkey Select under a wrong hash, so that Windows would not find it");
    }

    @Test
    void keysOutOfOrderAreUnreadable() throws IOException {
        SampleHives.patch(hive, bytes -> {
            int list = rootList(bytes);
            long first = bytes.getLong(list);
            bytes.putLong(list, bytes.getLong(list + 16));
            bytes.putLong(list + 16, first);
        });
        assertUnreadable("does not list its subkeys in the order of their names: Select is out of place, "
                + "and Windows would not find it");
    }

    @Test
    void leavesOutOfOrderAreUnreadable() throws IOException {
        SampleHives.divideRootList(hive, SubkeyLeaf.Kind.LH);
        SampleHives.patch(hive, bytes -> {
            int index = rootList(bytes);
            int first = bytes.getInt(index);
            bytes.putInt(index, bytes.getInt(index + 4));
            bytes.putInt(index + 4, first);
        });
        assertUnreadable("does not list its subkeys in the order of their names: ControlSet001 is out of place, "
                + "and Windows would not find it");
    }

    @Test
    void aKeyUnderAWrongHintIsUnreadable() throws IOException {
        Path old = SampleHives.empty(directory.resolve("OLD"));
        SampleHives.setMinorVersion(old, 3);
        try (Hive writing = SampleHives.write(old)) {
            writing.createKey("Select");
            writing.commit();
        }
        hive = old;
        SampleHives.patch(hive, bytes -> bytes.putInt(rootList(bytes) + 4, 0x6c65_7378));
        assertUnreadable("lists its subkey Select under a wrong hash, so that Windows would not find it");
        // No hint at all is allowed, and so is one in another letter case.
        SampleHives.patch(hive, bytes -> bytes.putInt(rootList(bytes) + 4, 0x6c65_7300));
        assertReadable();
        SampleHives.patch(hive, bytes -> bytes.putInt(rootList(bytes) + 4, 0x4c45_5353));
        assertUnreadable("lists its subkey Select under a wrong hash, so that Windows would not find it");
        SampleHives.patch(hive, bytes -> bytes.putInt(rootList(bytes) + 4, 0x454c_4553));
        assertReadable();
    }

    @Test
    void aKeyWithoutANameOrWithABackslashInItIsUnreadable() throws IOException {
        int select = cellOf("Select");
        SampleHives.patch(hive, bytes -> bytes.put(select + 76 + 2, (byte) '\\'));
        assertUnreadable("holds the key Se\\ect, which is listed under ROOT and has a name no key can have");
        SampleHives.patch(hive, bytes -> bytes.putShort(select + 72, (short) 0));
        assertUnreadable("holds the key , which is listed under ROOT and has a name no key can have");
    }

    @Test
    void twoValuesOfOneNameAreUnreadable() throws IOException {
        try (Hive writing = SampleHives.write(hive)) {
            writing.set("Select", "Currenu", HiveValue.dword(2));
            writing.commit();
        }
        SampleHives.patch(hive, bytes -> {
            int list = 4096 + bytes.getInt(cellOf(bytes, "Select") + 40) + 4;
            int record = 4096 + bytes.getInt(list + 16) + 4;
            assertThat(bytes.get(record + 20 + 6)).isEqualTo((byte) 'u');
            bytes.put(record + 20 + 6, (byte) 'T');
        });
        assertUnreadable("holds the key Select, which has two values of the name 'CurrenT'");
    }

    @Test
    void aRootWithoutANameKeepsAHiveFromBeingWritten() throws IOException {
        SampleHives.patch(hive, bytes -> bytes.putShort(4096 + bytes.getInt(36) + 4 + 72, (short) 0));
        assertReadable();
        assertNotWritten("holds the key , which is the root and has no name");
    }

    @Test
    void aSegmentThatIsTooSmallForItsDataKeepsAHiveFromBeingWritten() throws IOException {
        try (Hive writing = SampleHives.write(hive)) {
            SampleHives.addBigValue(writing, "Select", "Big", SampleHives.bytes(20_000));
        }
        SampleHives.patch(hive, bytes -> {
            int values = 4096 + bytes.getInt(cellOf(bytes, "Select") + 40) + 4;
            int record = 4096 + bytes.getInt(4096 + bytes.getInt(values + 16) + 4 + 8) + 4;
            int segments = 4096 + bytes.getInt(record + 4) + 4;
            int first = bytes.getInt(segments);
            bytes.putInt(segments, bytes.getInt(segments + 4)).putInt(segments + 4, first);
        });
        assertReadable();
        assertNotWritten("is too small for what it should hold: bytes 0 to 16344 of 3660");
    }

    @Test
    void aClassNameThatLiesNowhereKeepsAHiveFromBeingWritten() throws IOException {
        int select = cellOf("Select");
        SampleHives.patch(hive, bytes -> bytes.putShort(select + 74, (short) 8));
        assertReadable();
        assertNotWritten("holds the key Select, which has a class name of 8 bytes that lies nowhere");
    }

    @Test
    void anotherClusteringFactorKeepsAHiveFromBeingWritten() throws IOException {
        SampleHives.patch(hive, bytes -> bytes.putInt(44, 8));
        assertReadable();
        assertThatThrownBy(() -> Hive.openForWriting(hive).close())
                .hasMessage(hive + ": has the clustering factor 8, and only hives with the factor 1 are written. "
                        + "It was made on a disk with larger sectors, or its base block is damaged: "
                        + "take the image anew from where it was made.");
    }

    @Test
    void halfASurrogatePairIsRefusedAndNeverStoredAsAnotherCharacter() throws IOException {
        String half = "a\ud800b";
        try (Hive writing = SampleHives.write(hive)) {
            for (ThrowingCallable use : new ThrowingCallable[] {
                () -> writing.set("Select", half, HiveValue.dword(1)),
                () -> writing.deleteValue("Select", half),
                () -> writing.value("Select", half),
                () -> writing.keyExists("Select\\" + half),
                () -> writing.createKey(half)
            }) {
                assertThatThrownBy(use)
                        .hasMessage(hive + ": the name 'a\\ud800b' has half of a surrogate pair in it, which is no "
                                + "character. Look at it with regedit, and rename or delete it there.");
            }
            assertThat(writing.commit()).isFalse();
            // A whole pair is a name like any other.
            writing.set("Select", "\ud83d\ude00", HiveValue.dword(1));
            writing.commit();
        }
        int pair = cellOf("Select") + 40;
        SampleHives.patch(hive, bytes -> {
            int list = 4096 + bytes.getInt(pair) + 4;
            bytes.putShort(4096 + bytes.getInt(list + 16) + 4 + 22, (short) 'x');
        });
        try (Hive reading = Hive.open(hive)) {
            assertThatThrownBy(() -> reading.valueNames("Select"))
                    .hasMessageStartingWith(hive + ": the name '\\ud83dx' has half of a surrogate pair in it");
            assertThat(reading.value("Select", "Current")).contains(HiveValue.dword(1));
        }
        assertThat(HiveValue.string(half).data()).containsExactly('a', 0, 0, 0xd8, 'b', 0, 0, 0);
    }

    private void assertReadable() throws HiveException {
        try (Hive reading = Hive.open(hive)) {
            assertThat(reading.keyExists("Select")).isTrue();
        }
    }

    private void assertUnreadable(String problem) throws IOException {
        try (Hive reading = Hive.open(hive)) {
            for (ThrowingCallable read :
                    new ThrowingCallable[] {() -> reading.value("Select", "Current"), () -> reading.valueNames("Select")
                    }) {
                assertThatThrownBy(read)
                        .isInstanceOf(HiveException.class)
                        .hasMessageStartingWith(hive + ": the cell at 0x")
                        .hasMessageEndingWith(problem + "." + HiveRefusalTest.DAMAGED);
            }
        }
        assertNotWritten(problem);
    }

    private void assertNotWritten(String problem) throws IOException {
        byte[] before = Files.readAllBytes(hive);
        assertThatThrownBy(() -> Hive.openForWriting(hive).close())
                .isInstanceOf(HiveException.class)
                .hasMessageEndingWith(problem + "." + HiveRefusalTest.DAMAGED);
        assertThat(Files.readAllBytes(hive)).isEqualTo(before);
    }

    /** Where in the file the record of a key begins. */
    private int cellOf(String key) throws IOException {
        return 4096 + HiveReadingTest.offsetOfKey(hive, key) + 4;
    }

    private static int cellOf(ByteBuffer bytes, String key) {
        int list = rootList(bytes);
        for (int at = list; ; at += 8) {
            int record = 4096 + bytes.getInt(at) + 4;
            if (bytes.get(record + 76) == key.charAt(0)
                    && bytes.get(record + 77) == key.charAt(1)
                    && bytes.getShort(record + 72) == key.length()) {
                return record;
            }
        }
    }

    /** Where in the file the elements of the root's list of subkeys begin. */
    private static int rootList(ByteBuffer bytes) {
        return 4096 + bytes.getInt(4096 + bytes.getInt(36) + 4 + 28) + 4 + 4;
    }
}
