package io.github.cloudsync.regf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused, in the very words the user reads; a refused file is never changed. */
class HiveRefusalTest {
    static final String DAMAGED = " The hive is damaged and was not changed: put it back from a backup of this image, "
            + "or take the image anew from where it was made.";

    @TempDir
    Path directory;

    private Path hive;

    @BeforeEach
    void makeHive() throws HiveException {
        hive = SampleHives.system(directory.resolve("SYSTEM"));
    }

    @Test
    void aDirtyHive() throws IOException {
        SampleHives.patch(hive, bytes -> bytes.putInt(4, 8).putInt(8, 7));
        assertThatThrownBy(() -> Hive.open(hive).close())
                .isInstanceOf(HiveException.class)
                .hasMessage(hive + ": is dirty: its sequence numbers are 8 and 7, so its last write did not end. "
                        + "Its newest data is in the .LOG1 and .LOG2 files beside it: check, plan and snapshot replay "
                        + "them in memory, remediate writes them into the hive.");
        byte[] before = Files.readAllBytes(hive);
        for (Opening how : new Opening[] {Opening.READ_REPLAYED, Opening.WRITE}) {
            assertThatThrownBy(() -> Hive.open(hive, how).close())
                    .hasMessage(
                            hive + ": is dirty, and there is no log beside it that could be replayed (.LOG1, .LOG2). "
                                    + "Let Windows load and unload the hive once (boot the image and shut it down).");
        }
        assertThat(Files.readAllBytes(hive)).isEqualTo(before);
    }

    @Test
    void aWrongChecksum() throws IOException {
        SampleHives.patchRaw(hive, bytes -> bytes.putInt(508, 0x12345678));
        assertThatThrownBy(() -> Hive.open(hive).close())
                .isInstanceOf(HiveException.class)
                .hasMessageMatching(
                        Pattern.quote(hive + ": is dirty: the checksum of its base block is 0x12345678 and must be 0x")
                                + "[0-9a-f]{8}\\. Let Windows load and unload the hive once, or take a good copy of it\\.");
    }

    @Test
    void aTruncatedHive() throws IOException {
        int whole = (int) Files.size(hive);
        Files.write(hive, Arrays.copyOf(Files.readAllBytes(hive), whole - 1));
        assertRefused(": is truncated: it should have %d bytes and has %d. Copy it again from where it came from."
                .formatted(whole, whole - 1));
        Files.write(hive, Arrays.copyOf(Files.readAllBytes(hive), 700));
        assertRefused(": is truncated: it ends within its base block, after 700 bytes. "
                + "Copy it again from where it came from.");
    }

    @Test
    void whatIsNoHive() throws IOException {
        Files.writeString(hive, "Windows Registry Editor Version 5.00");
        assertRefused(": is not a registry hive (it does not begin with \"regf\"). "
                + "Name a hive file such as Windows/System32/config/SYSTEM.");
        Files.write(hive, new byte[0]);
        assertRefused(": is not a registry hive (it does not begin with \"regf\"). "
                + "Name a hive file such as Windows/System32/config/SYSTEM.");
    }

    @Test
    void anUnsupportedVersion() throws IOException {
        SampleHives.patch(hive, bytes -> bytes.putInt(24, 2));
        assertRefused(": is a hive of version 1.2, and only 1.3 to 1.6 are supported. "
                + "Use a hive written by Windows 2000 or newer.");
        SampleHives.patch(hive, bytes -> bytes.putInt(24, 7));
        assertRefused(": is a hive of version 1.7, and only 1.3 to 1.6 are supported. "
                + "Use a hive written by Windows 2000 or newer.");
    }

    @Test
    void aTransactionLog() throws IOException {
        SampleHives.patch(hive, bytes -> bytes.putInt(28, 6));
        assertRefused(": is of file type 6, format 1, and a primary file is of type 0, format 1. "
                + "Name the hive itself, not its .LOG1 or .LOG2 file.");
    }

    @Test
    void aHiveInUse() throws IOException {
        try (Hive first = Hive.openForWriting(hive)) {
            assertThat(first.keyExists("Select")).isTrue();
            assertThatThrownBy(() -> Hive.openForWriting(hive).close())
                    .hasMessage(hive + ": is in use by another program. "
                            + "Unload the hive (reg unload) or end the program that has it open, then try again.");
        }
        Hive.openForWriting(hive).close();
    }

    @Test
    void aFileThatDoesNotExistOrMayNotBeWritten() {
        Path missing = directory.resolve("SAM");
        assertThatThrownBy(() -> Hive.open(missing).close())
                .hasMessage(missing + ": does not exist. Check the path of the image.");
        assertThatThrownBy(() -> Hive.openForWriting(missing).close())
                .hasMessage(missing + ": does not exist. Check the path of the image.");
        assertThat(missing).doesNotExist();
    }

    @Test
    void creatingAHiveOverAFile() {
        assertThatThrownBy(() -> Hive.createEmpty(hive))
                .hasMessage(hive + ": exists already. Name a file that does not exist.");
    }

    @Test
    void aKeyNameBeyondAscii() throws IOException {
        assertEditRefused(
                h -> h.set("Setup\\\u00dcbung", "v", HiveValue.dword(1)),
                ": the key name '\u00dcbung' of Setup\\\u00dcbung is not plain ASCII, and such a key is not created. "
                        + "Create the key in Windows.");
    }

    @Test
    void aValueThatIsTooLarge() throws IOException {
        assertEditRefused(
                h -> h.set("Setup", "Blob", new HiveValue(HiveValue.REG_BINARY, new byte[16_345])),
                ": the value 'Blob' of Setup would have 16345 bytes, and at most 16,344 can be written. "
                        + "Set a smaller value, or set this one in Windows.");
    }

    @Test
    void replacingOrDeletingBigData() throws IOException {
        try (Hive writing = SampleHives.write(hive)) {
            SampleHives.addBigValue(writing, "Setup", "Policy", SampleHives.bytes(40_000));
        }
        String message = ": the value 'Policy' of Setup has 40000 bytes, and one of more than 16,344 is not changed or "
                + "deleted. Change it in Windows.";
        assertEditRefused(h -> h.set("Setup", "policy", HiveValue.dword(1)), message);
        assertEditRefused(h -> h.deleteValue("Setup", "policy"), message);
    }

    @Test
    void deletingAKeyThatHoldsSomething() throws IOException {
        assertEditRefused(
                h -> h.deleteKey("ControlSet001\\Control"),
                ": the key ControlSet001\\Control is not deleted: it has 4 subkeys and 0 values. "
                        + "Delete what it holds first; only an empty key is deleted.");
        assertEditRefused(
                h -> h.deleteKey("Select"),
                ": the key Select is not deleted: it has 0 subkeys and 4 values. "
                        + "Delete what it holds first; only an empty key is deleted.");
    }

    @Test
    void deletingTheRoot() throws IOException {
        Path empty = SampleHives.empty(directory.resolve("EMPTY"));
        try (Hive writing = Hive.openForWriting(empty)) {
            assertThatThrownBy(() -> writing.deleteKey(""))
                    .hasMessage(empty + ": the root key is not deleted, for every hive has one. Name a key below it.");
        }
    }

    @Test
    void aPathThatIsNone() throws IOException {
        for (String path : new String[] {"\\Select", "Select\\", "A\\\\B"}) {
            assertEditRefused(
                    h -> h.value(path, "Current"),
                    ": '" + path + "' is not a key path: it has an empty name in it. "
                            + "Write it relative to the root of the hive and without a backslash at either end, "
                            + "for example Microsoft\\.NETFramework.");
        }
    }

    @Test
    void changingAHiveThatWasOpenedToBeRead() throws IOException {
        try (Hive reading = Hive.open(hive)) {
            assertThatThrownBy(() -> reading.set("Select", "Current", HiveValue.dword(2)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(hive + " was opened to be read only");
        }
    }

    @Test
    void writingIntoAHiveWithAnyDamageAnywhere() throws IOException {
        int setup = 4096 + HiveReadingTest.offsetOfKey(hive, "Setup") + 4;
        byte[] good = Files.readAllBytes(hive);
        assertDamageRefused(bytes -> bytes.putInt(setup + 16, 0x28), "is listed under ROOT but names another parent");
        Files.write(hive, good);
        assertDamageRefused(
                bytes -> bytes.putShort(setup + 74, (short) 2).putInt(setup + 48, setup - 4 - 4096),
                "a cell is used twice, the second time as a class name");
        Files.write(hive, good);
        assertDamageRefused(
                bytes -> bytes.putInt(4096 + bytes.getInt(setup + 44) + 4 + 12, 1),
                "a security descriptor counts 1 keys and");
        Files.write(hive, good);
        assertDamageRefused(bytes -> bytes.putInt(setup - 4, 4), "has an impossible size of 4 bytes");
        Files.write(hive, good);
        assertDamageRefused(bytes -> bytes.putInt(4096 + 8, 12288), "the hive bin at 0x0 claims a size of 12288 bytes");
    }

    private void assertDamageRefused(Consumer<ByteBuffer> damage, String message) throws IOException {
        SampleHives.patch(hive, damage);
        byte[] before = Files.readAllBytes(hive);
        assertThatThrownBy(() -> Hive.openForWriting(hive).close())
                .isInstanceOf(HiveException.class)
                .hasMessageStartingWith(hive + ": ")
                .hasMessageContaining(message)
                .hasMessageEndingWith(DAMAGED);
        assertThat(Files.readAllBytes(hive)).isEqualTo(before);
    }

    private void assertRefused(String message) throws IOException {
        byte[] before = Files.readAllBytes(hive);
        for (ThrowingCallable open : new ThrowingCallable[] {
            () -> Hive.open(hive).close(), () -> Hive.openForWriting(hive).close()
        }) {
            assertThatThrownBy(open).isInstanceOf(HiveException.class).hasMessage(hive + message);
        }
        assertThat(Files.readAllBytes(hive)).isEqualTo(before);
    }

    private interface Edit {
        void on(Hive hive) throws HiveException;
    }

    /** A refused edit leaves the hive open, unchanged and ready for the next. */
    private void assertEditRefused(Edit edit, String message) throws IOException {
        byte[] before = Files.readAllBytes(hive);
        try (Hive writing = Hive.openForWriting(hive)) {
            assertThatThrownBy(() -> edit.on(writing))
                    .isInstanceOf(HiveException.class)
                    .hasMessage(hive + message);
            assertThat(writing.commit()).isFalse();
            assertThat(Files.readAllBytes(hive)).isEqualTo(before);
        }
    }

    @Test
    void aValueNameAndAKeyNameThatAreTooLong() throws IOException {
        assertEditRefused(
                h -> h.createKey("Setup\\" + "x".repeat(256)),
                ": a key name of 256 characters in Setup\\" + "x".repeat(256) + " is too long. Use 255 at most.");
        assertEditRefused(
                h -> h.set("Setup", "x".repeat(16_384), HiveValue.dword(1)),
                ": a value name of 16384 characters is too long. Use 16,383 at most.");
        byte[] longest = "x".repeat(16_383).getBytes(StandardCharsets.US_ASCII);
        try (Hive writing = Hive.openForWriting(hive)) {
            writing.set(
                    "Setup\\" + "y".repeat(255), new String(longest, StandardCharsets.US_ASCII), HiveValue.dword(1));
            writing.commit();
        }
        assertThat(ConsistencyChecker.faultsOf(hive)).isEmpty();
    }
}
