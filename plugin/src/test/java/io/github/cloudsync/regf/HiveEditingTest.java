package io.github.cloudsync.regf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.store.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HiveEditingTest {
    private static final String CLIENT = SampleHives.TLS_12_CLIENT;

    @TempDir
    Path directory;

    private Path system;

    @BeforeEach
    void makeHive() throws HiveException {
        system = SampleHives.system(directory.resolve("SYSTEM"));
    }

    @Test
    void setsAValueAndCreatesItsKey() throws IOException {
        edit(hive -> {
            assertThat(hive.set(CLIENT, "Enabled", HiveValue.dword(1))).isTrue();
            assertThat(hive.value(CLIENT, "Enabled")).contains(HiveValue.dword(1));
        });
        try (Hive hive = Hive.open(system)) {
            assertThat(hive.value(CLIENT, "Enabled")).contains(HiveValue.dword(1));
            assertThat(hive.subkeys(SampleHives.SCHANNEL + "\\Protocols"))
                    .containsExactly("SSL 2.0", "TLS 1.0", "TLS 1.2");
        }
    }

    @Test
    void changesNothingUnlessTheValueDiffers() throws IOException {
        byte[] before = Files.readAllBytes(system);
        try (Hive hive = SampleHives.write(system)) {
            assertThat(hive.set("Select", "Current", HiveValue.dword(1))).isFalse();
            assertThat(hive.createKey("Select")).isFalse();
            assertThat(hive.deleteValue("Select", "Nothing")).isFalse();
            assertThat(hive.deleteKey("Nothing")).isFalse();
            assertThat(hive.commit()).isFalse();
        }
        assertThat(Files.readAllBytes(system)).isEqualTo(before);
    }

    @Test
    void touchesNoByteButTheValueItsKeysTimeAndTheBaseBlock() throws IOException {
        byte[] before = Files.readAllBytes(system);
        int select = HiveReadingTest.offsetOfKey(system, "Select");
        edit(hive -> hive.set("Select", "Current", HiveValue.dword(2)));
        byte[] after = Files.readAllBytes(system);
        List<Integer> changed = new ArrayList<>();
        for (int i = 4096; i < after.length; i++) {
            if (after[i] != before[i]) {
                changed.add(i);
            }
        }
        assertThat(after).hasSameSizeAs(before);
        int time = 4096 + select + 8;
        assertThat(changed.stream().filter(at -> at < time || at >= time + 8)).hasSize(1);
        assertThat(TreeText.of(system)).contains("Current=4:02000000").doesNotContain("Current=4:01000000");
    }

    @Test
    void keepsEveryOtherValueOfTheKeyBigOnesIncluded() throws IOException {
        byte[] large = SampleHives.bytes(40_000);
        try (Hive hive = SampleHives.write(system)) {
            SampleHives.addBigValue(hive, "ControlSet001\\Control\\ProductOptions", "ProductPolicy", large);
        }
        edit(hive -> hive.set("ControlSet001\\Control\\ProductOptions", "Added", HiveValue.dword(7)));
        try (Hive hive = Hive.open(system)) {
            assertThat(hive.value("ControlSet001\\Control\\ProductOptions", "ProductPolicy"))
                    .contains(new HiveValue(HiveValue.REG_BINARY, large));
            assertThat(hive.valueNames("ControlSet001\\Control\\ProductOptions"))
                    .containsExactly("ProductType", "ProductSuite", "ProductPolicy", "Added");
        }
    }

    @Test
    void deletesExactlyWhatItCreatedSoThatARollbackLeavesTheSameTree() throws IOException {
        List<String> before = TreeText.of(system);
        edit(hive -> hive.set(CLIENT, "Enabled", HiveValue.dword(1)));
        edit(hive -> {
            assertThat(hive.deleteValue(CLIENT, "enabled")).isTrue();
            assertThat(hive.deleteKey(CLIENT)).isTrue();
            assertThat(hive.deleteKey(SampleHives.SCHANNEL + "\\Protocols\\TLS 1.2"))
                    .isTrue();
        });
        assertThat(TreeText.of(system)).isEqualTo(before);
    }

    @Test
    void deletesTheLastValueAndTheLastSubkeyWithTheirLists() throws IOException {
        edit(hive -> {
            hive.set("Only\\Child", "v", HiveValue.string("longer than a record holds"));
            hive.commit();
            hive.deleteValue("Only\\Child", "v");
            hive.deleteKey("Only\\Child");
        });
        try (Hive hive = Hive.open(system)) {
            assertThat(hive.subkeys("Only")).isEmpty();
            assertThat(hive.keyExists("Only")).isTrue();
        }
    }

    @Test
    void growsAndShrinksAValueThroughEveryWayOfKeepingIt() throws IOException {
        for (int size : new int[] {0, 4, 5, 3, 16_344, 2_000, 1, 5_000, 0}) {
            HiveValue value = new HiveValue(HiveValue.REG_BINARY, SampleHives.bytes(size));
            edit(hive -> hive.set("Setup", "Blob", value));
            try (Hive hive = Hive.open(system)) {
                assertThat(hive.value("Setup", "Blob")).contains(value);
            }
        }
    }

    @Test
    void changesTheTypeOfAValueWithTheSameBytes() throws IOException {
        edit(hive -> hive.set("Select", "Current", new HiveValue(HiveValue.REG_BINARY, new byte[] {1, 0, 0, 0})));
        try (Hive hive = Hive.open(system)) {
            assertThat(hive.value("Select", "Current"))
                    .contains(new HiveValue(HiveValue.REG_BINARY, new byte[] {1, 0, 0, 0}));
        }
    }

    @Test
    void notesTheTimeInTheKeyThatChangedAndInNoOther() throws IOException {
        Clock later = Clock.offset(SampleHives.CLOCK, Duration.ofHours(1));
        try (Hive hive = Hive.openForWriting(system, Disk.REAL, later)) {
            hive.set("Select", "Current", HiveValue.dword(2));
            hive.createKey("ControlSet001\\Services\\New");
            hive.commit();
        }
        try (Hive hive = Hive.open(system)) {
            assertThat(hive.lastWritten("Select")).contains(later.instant());
            assertThat(hive.lastWritten("ControlSet001\\Services")).contains(later.instant());
            assertThat(hive.lastWritten("ControlSet001\\Services\\New")).contains(later.instant());
            assertThat(hive.lastWritten("ControlSet001")).contains(SampleHives.CLOCK.instant());
            assertThat(hive.lastWritten("Setup")).contains(SampleHives.CLOCK.instant());
        }
    }

    @Test
    void splitsAFullListOfSubkeysTheWayWindowsDoes() throws IOException {
        int keys = 2_600;
        for (int minor : new int[] {3, 5}) {
            Path file = SampleHives.empty(directory.resolve("split" + minor));
            SampleHives.setMinorVersion(file, minor);
            List<String> expected = new ArrayList<>();
            try (Hive hive = SampleHives.write(file)) {
                for (int i = 0; i < keys; i++) {
                    // In an order that inserts at the front, at the end and in between.
                    String name = "k%05d".formatted(i * 1009L % keys);
                    hive.createKey("Wide\\" + name);
                    expected.add(name);
                }
                hive.commit();
            }
            expected.sort(null);
            assertThat(ConsistencyChecker.faultsOf(file)).isEmpty();
            try (Hive hive = Hive.open(file)) {
                assertThat(hive.subkeys("Wide")).isEqualTo(expected);
                assertThat(hive.keyExists("wide\\K01234")).isTrue();
                assertThat(hive.keyExists("wide\\K99999")).isFalse();
            }
            Judge.LIBHIVEX.require();
            assertThat(Judge.LIBHIVEX.tree(file)).isEqualTo(TreeText.of(file));
            try (Hive hive = SampleHives.write(file)) {
                for (String name : expected) {
                    hive.deleteKey("Wide\\" + name);
                }
                hive.commit();
            }
            assertThat(ConsistencyChecker.faultsOf(file)).isEmpty();
            assertThat(TreeText.of(file)).containsExactly("[]", "[\\Wide]");
        }
    }

    @Test
    void keepsTheSecurityDescriptorThatTheLastOfItsKeysTakesWithIt() throws IOException {
        edit(hive -> hive.createKey("A\\B\\C"));
        edit(hive -> {
            hive.deleteKey("A\\B\\C");
            hive.deleteKey("A\\B");
            hive.deleteKey("A");
        });
        assertThat(TreeText.of(system)).doesNotContain("[\\A]");
    }

    @Test
    void usesTheSpaceItFreedAgain() throws IOException {
        edit(hive -> hive.set(CLIENT, "Enabled", HiveValue.dword(1)));
        long size = Files.size(system);
        for (int i = 0; i < 200; i++) {
            edit(hive -> {
                hive.deleteValue(CLIENT, "Enabled");
                hive.deleteKey(CLIENT);
            });
            edit(hive -> hive.set(CLIENT, "Enabled", HiveValue.dword(1)));
        }
        assertThat(Files.size(system)).isEqualTo(size);
    }

    @Test
    void growsIntoThePaddingThatWindowsLeavesBehindTheBins() throws IOException {
        byte[] hive = Files.readAllBytes(system);
        Files.write(system, java.util.Arrays.copyOf(hive, hive.length + 200_000));
        edit(h -> h.set("Setup", "Blob", new HiveValue(HiveValue.REG_BINARY, SampleHives.bytes(16_000))));
        assertThat(Files.size(system)).isEqualTo(hive.length + 200_000L);
    }

    private interface Edit {
        void on(Hive hive) throws HiveException;
    }

    /** Makes the edit and commits it; whatever it was, the result must be without a fault. */
    private void edit(Edit edit) throws IOException {
        try (Hive hive = SampleHives.write(system)) {
            edit.on(hive);
            hive.commit();
        }
        assertThat(ConsistencyChecker.faultsOf(system)).isEmpty();
        assertThat(directory).isDirectoryNotContaining("glob:**cloudsync-backup*");
    }
}
