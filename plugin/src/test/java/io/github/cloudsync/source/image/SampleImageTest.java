package io.github.cloudsync.source.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.regf.Hive;
import io.github.cloudsync.regf.HiveValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sample image holds what its .reg files say, in whichever encoding they are. */
class SampleImageTest {
    /** As regedit ends its lines; the value has characters that end lines elsewhere, a mark, and one of two code units. */
    private static final String REG = "Windows Registry Editor Version 5.00\r\n\r\n"
            + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Key]\r\n"
            + "\"Jméno\"=\"a\u2028b\u0085c\uFEFF 𝄞\"\r\n"
            + "\"Bytes\"=hex:01,02,\\\r\n  03\r\n";

    @TempDir
    private Path folder;

    private Optional<HiveValue> valueAfterTaking(byte[] reg, String name) throws Exception {
        Path file = Files.write(folder.resolve("sample.reg"), reg);
        Path image = folder.resolve("image");
        new SampleImage(image).take(List.of(file));
        try (Hive software = Hive.openForWriting(image.resolve("Windows/System32/config/SOFTWARE"))) {
            return software.value("Key", name);
        }
    }

    private static byte[] marked(byte[] content, int... mark) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int each : mark) {
            out.write(each);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    @Test
    void aFileAsRegeditWritesItIsTaken() throws Exception {
        byte[] reg = marked(REG.getBytes(StandardCharsets.UTF_16LE), 0xFF, 0xFE);

        assertThat(valueAfterTaking(reg, "Jméno")).contains(HiveValue.string("a\u2028b\u0085c\uFEFF 𝄞"));
        assertThat(valueAfterTaking(reg, "Bytes")).contains(new HiveValue(HiveValue.REG_BINARY, new byte[] {1, 2, 3}));
    }

    @Test
    void aFileInUtf8IsTakenWithAMarkAndWithout() throws Exception {
        byte[] reg = REG.getBytes(StandardCharsets.UTF_8);

        assertThat(valueAfterTaking(reg, "Jméno")).contains(HiveValue.string("a\u2028b\u0085c\uFEFF 𝄞"));
        assertThat(valueAfterTaking(marked(reg, 0xEF, 0xBB, 0xBF), "Bytes")).isPresent();
    }

    @Test
    void aFileInAnotherEncodingIsRefusedByName() {
        Path file = folder.resolve("sample.reg");
        for (byte[] reg : List.of(
                REG.getBytes(StandardCharsets.ISO_8859_1),
                marked(new byte[] {0x00, (byte) 0xD8, 0x20, 0x00}, 0xFF, 0xFE),
                marked(new byte[] {0x41}, 0xFF, 0xFE))) {
            assertThatThrownBy(() -> valueAfterTaking(reg, "Jméno"))
                    .isInstanceOf(CloudsyncException.class)
                    .hasMessage(file + " is neither UTF-8 nor UTF-16 with a byte order mark.\n"
                            + "Save it as regedit exports it, or as UTF-8.");
        }
    }

    @Test
    void aFileThatIsNotThereIsNamedWithoutTheNameOfAnException() {
        Path file = folder.resolve("nowhere.reg");
        assertThatThrownBy(() -> new SampleImage(folder.resolve("image")).take(List.of(file)))
                .hasMessage("Cannot read " + file + ": it is not there.\n"
                        + "Name .reg files that are there and that the account which runs Maven may read.");
    }
}
