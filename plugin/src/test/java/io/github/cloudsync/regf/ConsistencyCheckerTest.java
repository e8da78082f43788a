package io.github.cloudsync.regf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checker that judges our writer must itself find the faults it is there for. */
class ConsistencyCheckerTest {
    @TempDir
    Path directory;

    private Path hive;
    private int select;

    @BeforeEach
    void makeHive() throws IOException {
        hive = SampleHives.system(directory.resolve("SYSTEM"));
        select = 4096 + HiveReadingTest.offsetOfKey(hive, "Select") + 4;
        assertThat(ConsistencyChecker.faultsOf(hive)).isEmpty();
    }

    @Test
    void findsAWrongChecksum() throws IOException {
        SampleHives.patchRaw(hive, bytes -> bytes.putInt(508, 4711));
        assertThat(ConsistencyChecker.faultsOf(hive)).containsExactly("base block: wrong checksum");
    }

    @Test
    void findsAWrongHash() throws IOException {
        SampleHives.patch(hive, bytes -> {
            int list = 4096 + bytes.getInt(4096 + bytes.getInt(36) + 4 + 28) + 4;
            bytes.putInt(list + 8, 1);
        });
        assertThat(ConsistencyChecker.faultsOf(hive)).containsExactly(": wrong hash of ControlSet001");
    }

    @Test
    void findsAWrongCountOfASecurityDescriptor() throws IOException {
        SampleHives.patch(hive, bytes -> {
            int security = 4096 + bytes.getInt(4096 + bytes.getInt(36) + 4 + 44) + 4;
            bytes.putInt(security + 12, bytes.getInt(security + 12) - 1);
        });
        assertThat(ConsistencyChecker.faultsOf(hive)).singleElement().asString().contains("references");
    }

    @Test
    void findsALeakedCell() throws IOException {
        patchSelect(bytes -> bytes.putInt(select + 36, 3));
        assertThat(ConsistencyChecker.faultsOf(hive)).anyMatch(fault -> fault.contains("nothing refers to it: 'vk'"));
    }

    @Test
    void findsACellThatIsUsedTwice() throws IOException {
        patchSelect(bytes -> {
            int list = 4096 + bytes.getInt(select + 40) + 4;
            bytes.putInt(list, bytes.getInt(list + 4));
        });
        assertThatThrownBy(() -> ConsistencyChecker.faultsOf(hive)).hasMessageContaining("is used twice");
    }

    @Test
    void findsWrongHintsAndParents() throws IOException {
        patchSelect(bytes -> bytes.putInt(select + 60, 2).putInt(select + 16, 0));
        assertThat(ConsistencyChecker.faultsOf(hive))
                .contains("\\Select: wrong parent", "\\Select: largest value name 2, is 26");
    }

    private void patchSelect(Consumer<ByteBuffer> change) throws IOException {
        SampleHives.patch(hive, change);
    }
}
