package io.github.cloudsync.desired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cloudsync.desired.yaml.DesiredStateException;
import io.github.cloudsync.desired.yaml.SourceFile;
import io.github.cloudsync.prerequisite.Catalogue;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnreadableFileTest {
    private static final String REMEDY =
            "\nCorrect the problem in cloudsync.yaml and run again; nothing was checked and nothing was changed.";

    @TempDir
    private Path folder;

    @Test
    void missingFileIsNamedWithItsPlaceAndTheSmallestOne() {
        Path file = folder.resolve("cloudsync.yaml");
        refused(file)
                .withMessage(
                        "There is no cloudsync.yaml (%s)\n"
                                + "Write it, the lines 'baseline: 2026-07' and 'verify: [server]' are enough, or name another file"
                                + " with \"-Dcloudsync.desiredState=FILE\".",
                        file)
                .satisfies(e -> assertThat(e.problems()).isEmpty());
    }

    @Test
    void missingFileWithAnAbsoluteNameIsNamedOnce() {
        Path file = folder.resolve("cloudsync.yaml");
        assertThatExceptionOfType(DesiredStateException.class)
                .isThrownBy(() -> new DesiredStateReader(Catalogue.all()).read(file, file.toString()))
                .withMessageStartingWith("There is no " + file + "\n");
    }

    @Test
    void directoryIsNoFile() {
        refused(folder)
                .withMessage("cloudsync.yaml is a directory\n"
                        + "Name the YAML file itself with \"-Dcloudsync.desiredState=FILE\".");
    }

    @Test
    void deviceIsNotReadForever() {
        Path zeros = Path.of("/dev/zero");
        assumeTrue(Files.exists(zeros), "no /dev/zero here");
        refused(zeros)
                .withMessage("cloudsync.yaml is not a regular file\n"
                        + "Name the YAML file itself with \"-Dcloudsync.desiredState=FILE\".");
    }

    @Test
    void fileOverOneMebibyteIsNotRead() throws IOException {
        Path file = folder.resolve("huge.yaml");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(1L << 40);
        }
        refused(file)
                .withMessage("cloudsync.yaml is 1099511627776 bytes long; a desired state has at most 1048576 (1 MiB)\n"
                        + "It is probably the wrong file: name another file with \"-Dcloudsync.desiredState=FILE\".");
    }

    @Test
    void fileOfOneMebibyteIsRead() throws Exception {
        String yaml = "baseline: 2021-03\n#";
        assertThat(new TextFile(folder)
                        .read(yaml + "x".repeat(SourceFile.MAX_BYTES - yaml.length()))
                        .baseline())
                .isEqualTo("2021-03");
    }

    @Test
    void deniedAccessSaysWhoseAndWhatToDo() {
        Path file = folder.resolve("cloudsync.yaml");
        assertThat(SourceFile.unreadable(file, "cloudsync.yaml", new AccessDeniedException("cloudsync.yaml")))
                .hasMessage(
                        "cloudsync.yaml (%s) cannot be read: access is denied\n"
                                + "Let the account that runs Maven (%s) read it, or name another file with"
                                + " \"-Dcloudsync.desiredState=FILE\".",
                        file, System.getProperty("user.name"));
    }

    @Test
    void failedReadSaysWhy() {
        // Listed as a regular file, but its first page cannot be read.
        Path file = Path.of("/proc/self/mem");
        assumeTrue(Files.isReadable(file), "no readable /proc/self/mem here");
        refused(file)
                .withMessage("cloudsync.yaml (/proc/self/mem) cannot be read: Input/output error\n"
                        + "Make it readable, or name another file with \"-Dcloudsync.desiredState=FILE\".");
    }

    @Test
    void latin1IsRefusedWithThePlaceOfTheByte() throws IOException {
        refused("tls: explicit\n# größe\n".getBytes(StandardCharsets.ISO_8859_1))
                .withMessage("""
                        cloudsync.yaml:2:5: the byte 0xF6 at offset 18 is not UTF-8; save the file as UTF-8
                            # gr\uFFFD\uFFFDe
                                ^""" + REMEDY);
    }

    @Test
    void utf8CutShortIsRefused() throws IOException {
        refused(new byte[] {'#', ' ', (byte) 0xE2, (byte) 0x82})
                .withMessageStartingWith("cloudsync.yaml:1:3: the byte 0xE2 at offset 2 is not UTF-8;");
    }

    @Test
    void utf16IsRefusedWithWhereItComesFrom() throws IOException {
        byte[] littleEndian = "\uFEFFbaseline: 2021-03\r\n".getBytes(StandardCharsets.UTF_16LE);
        byte[] bigEndian = "\uFEFFbaseline: 2021-03\r\n".getBytes(StandardCharsets.UTF_16BE);
        for (byte[] bytes : new byte[][] {littleEndian, bigEndian}) {
            refused(bytes)
                    .withMessage("cloudsync.yaml is UTF-16, as Windows PowerShell's '>' and Out-File write it\n"
                            + "Save it as UTF-8, for example with: Set-Content -Encoding utf8");
        }
    }

    @Test
    void invisibleCharactersAreRefusedEachWithItsPlace() throws IOException {
        refused("# a\u0007b\u202Ec\nbaseline: 2021-03\uFEFF\u0000\r# \u0085\u2028\n".getBytes(StandardCharsets.UTF_8))
                .withMessage("""
                        cloudsync.yaml:1:4: the invisible character U+0007 is not allowed; remove it
                            # a?b?c
                               ^
                        cloudsync.yaml:1:6: the invisible character U+202E is not allowed; remove it
                            # a?b?c
                                 ^
                        cloudsync.yaml:2:18: the invisible character U+FEFF is not allowed; remove it
                            baseline: 2021-03???# ??
                                             ^
                        cloudsync.yaml:2:19: the invisible character U+0000 is not allowed; remove it
                            baseline: 2021-03???# ??
                                              ^
                        cloudsync.yaml:2:20: the invisible character U+000D is not allowed; remove it
                            baseline: 2021-03???# ??
                                               ^
                        cloudsync.yaml:2:23: the invisible character U+0085 is not allowed; remove it
                            baseline: 2021-03???# ??
                                                  ^
                        cloudsync.yaml:2:24: the invisible character U+2028 is not allowed; remove it
                            baseline: 2021-03???# ??
                                                   ^
                        Correct the 7 problems in cloudsync.yaml and run again; nothing was checked and nothing was changed.""");
    }

    private ThrowableAssertAlternative<DesiredStateException> refused(byte[] bytes) {
        return assertThatExceptionOfType(DesiredStateException.class)
                .isThrownBy(() -> new TextFile(folder).read(bytes));
    }

    private ThrowableAssertAlternative<DesiredStateException> refused(Path file) {
        return assertThatExceptionOfType(DesiredStateException.class)
                .isThrownBy(() -> new DesiredStateReader(Catalogue.all()).read(file, "cloudsync.yaml"));
    }
}
