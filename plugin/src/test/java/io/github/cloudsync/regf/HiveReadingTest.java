package io.github.cloudsync.regf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HiveReadingTest {
    @TempDir
    Path directory;

    private Path system;
    private Path software;

    @BeforeEach
    void makeHives() throws HiveException {
        system = SampleHives.system(directory.resolve("SYSTEM"));
        software = SampleHives.software(directory.resolve("SOFTWARE"));
    }

    @Test
    void readsTypeAndBytesOfAValue() throws HiveException {
        try (Hive hive = Hive.open(system)) {
            assertThat(hive.value("Select", "Current")).contains(HiveValue.dword(1));
            assertThat(hive.value("ControlSet001\\Control\\ComputerName\\ComputerName", "ComputerName"))
                    .contains(new HiveValue(HiveValue.REG_SZ, "WIN-GOLD22\0".getBytes(StandardCharsets.UTF_16LE)));
        }
    }

    @Test
    void findsKeysAndValuesInAnyCase() throws HiveException {
        try (Hive hive = Hive.open(software)) {
            assertThat(hive.keyExists("MICROSOFT\\.netframework\\V4.0.30319")).isTrue();
            assertThat(hive.value("microsoft\\.NETFRAMEWORK\\v4.0.30319", "ASPNETENFORCEVIEWSTATEMAC"))
                    .contains(HiveValue.dword(1));
        }
    }

    @Test
    void tellsWhatIsAbsentFromWhatIsEmpty() throws HiveException {
        try (Hive hive = Hive.open(software)) {
            assertThat(hive.keyExists("Policies\\Microsoft\\Windows")).isTrue();
            assertThat(hive.valueNames("Policies\\Microsoft\\Windows")).isEmpty();
            assertThat(hive.keyExists("Policies\\Microsoft\\Windows\\PowerShell"))
                    .isFalse();
            assertThat(hive.value("Policies\\Microsoft\\Windows", "x")).isEmpty();
            assertThat(hive.value("No\\Such", "x")).isEmpty();
            assertThat(hive.value("Microsoft\\Windows NT\\CurrentVersion", "Nothing"))
                    .contains(new HiveValue(HiveValue.REG_NONE, new byte[0]));
        }
    }

    @Test
    void readsTheDefaultValueUnderTheEmptyName() throws HiveException {
        try (Hive hive = Hive.open(software)) {
            assertThat(hive.value("Classes\\.txt", "")).contains(HiveValue.string("txtfile"));
            assertThat(hive.valueNames("Classes\\.txt")).containsExactly("");
        }
    }

    @Test
    void listsSubkeysSortedAndValuesAsTheyWereSet() throws HiveException {
        try (Hive hive = Hive.open(system)) {
            assertThat(hive.subkeys("")).containsExactly("ControlSet001", "Select", "Setup");
            assertThat(hive.valueNames("Select")).containsExactly("Current", "Default", "Failed", "LastKnownGood");
            assertThat(hive.subkeys("No such")).isEmpty();
        }
    }

    @Test
    void knowsWhenAKeyWasLastWritten() throws HiveException {
        try (Hive hive = Hive.open(system)) {
            assertThat(hive.lastWritten("Select")).contains(SampleHives.CLOCK.instant());
            assertThat(hive.lastWritten("No such")).isEmpty();
        }
    }

    @Test
    void readsValuesLargerThanOneCell() throws IOException {
        byte[] large = SampleHives.bytes(60_000);
        byte[] twoWholeSegments = SampleHives.bytes(2 * 16344);
        try (Hive hive = SampleHives.write(system)) {
            SampleHives.addBigValue(hive, "ControlSet001\\Control\\ProductOptions", "ProductPolicy", large);
            SampleHives.addBigValue(hive, "Setup", "Two", twoWholeSegments);
        }
        try (Hive hive = Hive.open(system)) {
            assertThat(hive.value("ControlSet001\\Control\\ProductOptions", "ProductPolicy"))
                    .contains(new HiveValue(HiveValue.REG_BINARY, large));
            assertThat(hive.value("Setup", "Two")).contains(new HiveValue(HiveValue.REG_BINARY, twoWholeSegments));
        }
        assertThat(ConsistencyChecker.faultsOf(system)).isEmpty();
        Judge.LIBHIVEX.require();
        assertThat(Judge.LIBHIVEX.tree(system)).isEqualTo(TreeText.of(system));
    }

    @Test
    void readsNamesThatAreNotAscii() throws IOException {
        String euro = "Preis in \u20ac";
        try (Hive hive = SampleHives.write(software)) {
            hive.set("Names", "Gr\u00f6\u00dfe", HiveValue.dword(1));
            hive.set("Names", euro, HiveValue.dword(2));
            hive.commit();
        }
        try (Hive hive = Hive.open(software)) {
            assertThat(hive.value("Names", "GR\u00d6\u00dfE")).contains(HiveValue.dword(1));
            assertThat(hive.value("Names", euro)).contains(HiveValue.dword(2));
        }
        Judge.LIBHIVEX.require();
        assertThat(Judge.LIBHIVEX.tree(software)).isEqualTo(TreeText.of(software));
    }

    @Test
    void readsHivesOfEveryVersionFromThreeToSix() throws IOException {
        for (int minor = 3; minor <= 6; minor++) {
            Path hive = SampleHives.empty(directory.resolve("minor" + minor));
            SampleHives.setMinorVersion(hive, minor);
            try (Hive writing = SampleHives.write(hive)) {
                writing.set("A\\B", "v", HiveValue.dword(minor));
                writing.commit();
            }
            assertThat(ConsistencyChecker.faultsOf(hive)).isEmpty();
            try (Hive reading = Hive.open(hive)) {
                assertThat(reading.value("a\\b", "V")).contains(HiveValue.dword(minor));
            }
        }
    }

    @Test
    void neverFollowsASymbolicLink() throws IOException {
        try (Hive hive = SampleHives.write(software)) {
            hive.createKey("Classes\\Wow6432Node");
            hive.commit();
        }
        int link = offsetOfKey(software, "Classes\\Wow6432Node");
        SampleHives.patch(software, bytes -> bytes.putShort(4096 + link + 4 + 2, (short) 0x30));
        try (Hive hive = Hive.open(software)) {
            assertThat(catchThrowable(() -> hive.value("Classes\\Wow6432Node\\CLSID", "")))
                    .isInstanceOf(HiveException.class)
                    .hasMessage(software + ": the key Wow6432Node is a symbolic link to another key, which is not "
                            + "followed. Name the key it leads to.");
        }
    }

    @Test
    void neverChangesTheFile() throws IOException {
        byte[] before = Files.readAllBytes(software);
        TreeText.of(software);
        assertThat(Arrays.equals(before, Files.readAllBytes(software))).isTrue();
    }

    static int offsetOfKey(Path file, String path) throws HiveException {
        try (Hive hive = Hive.open(file)) {
            return hive.contents()
                    .tree()
                    .find(KeyPath.parse(file, path))
                    .orElseThrow()
                    .offset();
        }
    }
}
