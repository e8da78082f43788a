package io.github.cloudsync.regf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hive larger than the heap is read, checked and edited. */
class BigHiveTest {
    @TempDir
    Path directory;

    @Test
    void isReadAndEditedWithFarLessMemoryThanItsSize() throws IOException {
        Path hive = directory.resolve("SOFTWARE");
        System.out.println("Big hive: " + BigHive.generate(hive));
        assertThat(Files.size(hive)).isGreaterThan(120_000_000);
        List<String> said = Judge.run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-cp",
                System.getProperty("java.class.path"),
                SmallMemory.class.getName(),
                hive.toString());
        assertThat(said)
                .containsExactly(
                        "Group000 has 1250 subkeys",
                        "InprocServer32 has a value of type 1",
                        "committed: true",
                        "read back: type 4: 01,00,00,00");
        assertThat(ConsistencyChecker.faultsOf(hive)).isEmpty();
    }

    /** Runs in a virtual machine of its own. */
    static final class SmallMemory {
        private SmallMemory() {}

        public static void main(String[] arguments) throws IOException {
            Path file = Path.of(arguments[0]);
            try (Hive hive = Hive.open(file)) {
                List<String> subkeys = hive.subkeys("Classes\\Group000");
                System.out.println("Group000 has " + subkeys.size() + " subkeys");
                String key = "Classes\\Group000\\" + subkeys.get(999) + "\\InprocServer32";
                System.out.println("InprocServer32 has a value of type "
                        + hive.value(key, "value0").orElseThrow().type());
            }
            try (Hive hive = Hive.openForWriting(file)) {
                for (int group = 0; group < 20; group++) {
                    hive.set("Microsoft\\Group%03d".formatted(group), "Enabled", HiveValue.dword(1));
                }
                hive.set(
                        "Policies\\Microsoft\\Windows\\PowerShell",
                        "ExecutionPolicy",
                        HiveValue.string("RemoteSigned"));
                System.out.println("committed: " + hive.commit());
            }
            try (Hive hive = Hive.open(file)) {
                System.out.println("read back: "
                        + hive.value("Microsoft\\Group019", "Enabled").orElseThrow());
            }
        }
    }
}
