package io.github.cloudsync.regf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HiveIdentityTest {
    @TempDir
    Path directory;

    @Test
    void readsTheIdentifiersAsWindowsWritesThem() throws IOException {
        Path file = SampleHives.system(directory.resolve("SYSTEM"));
        SampleHives.patch(file, bytes -> {
            bytes.putLong(112, 0x11ed_89ab_0123_4567L).putLong(120, 0xefcd_ab89_6745_23a1L);
            bytes.putLong(128, 1).putLong(148, 2);
            bytes.putInt(4, -2).putInt(8, -2);
        });
        try (Hive hive = Hive.open(file)) {
            assertThat(hive.identity())
                    .isEqualTo(new HiveIdentity(
                            "01234567-89ab-11ed-a123-456789abcdef",
                            "00000001-0000-0000-0000-000000000000",
                            "00000002-0000-0000-0000-000000000000",
                            4294967294L,
                            Instant.parse("2026-07-01T10:20:30.123456700Z")));
        }
    }

    @Test
    void hasAnotherSequenceAfterACommitAndNotBefore() throws IOException {
        Path file = SampleHives.system(directory.resolve("SYSTEM"));
        try (Hive hive = SampleHives.write(file)) {
            HiveIdentity opened = hive.identity();
            hive.set("Select", "Current", HiveValue.dword(2));
            assertThat(hive.identity()).isEqualTo(opened);
            hive.commit();
            assertThat(hive.identity().sequence()).isEqualTo(opened.sequence() + 1);
        }
    }
}
