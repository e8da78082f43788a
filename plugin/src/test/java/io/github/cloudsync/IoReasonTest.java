package io.github.cloudsync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cloudsync.text.IoReason;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files do wrong, in words; the failures are real ones of this machine. */
class IoReasonTest {
    @TempDir
    private Path folder;

    private static String reason(ThrowingCallable action) {
        return IoReason.of(catchThrowableOfType(IOException.class, action));
    }

    @Test
    void noReasonIsTheNameOfAnExceptionOrOfAFile() throws Exception {
        Path file = Files.write(folder.resolve("latin-1"), new byte[] {(byte) 0xe4});

        assertThat(reason(() -> Files.readString(folder.resolve("missing")))).isEqualTo("no such file or folder");
        assertThat(reason(() -> Files.readString(file))).isEqualTo("it is not text in UTF-8");
        assertThat(reason(() -> Files.newDirectoryStream(file))).isEqualTo("it is not a folder");
        assertThat(reason(() -> Files.delete(folder))).isEqualTo("the folder is not empty");
        assertThat(reason(() -> Files.writeString(file, "", StandardOpenOption.CREATE_NEW)))
                .isEqualTo("something of that name is there already");
        assertThat(IoReason.of(new AccessDeniedException("C:\\x"))).isEqualTo("access denied");
        assertThat(IoReason.of(new EOFException())).isEqualTo("it ends in the middle");
        assertThat(IoReason.of(new IOException())).isEqualTo("the system gave no reason (IOException)");
        assertThat(IoReason.of(new IOException("the words of the system"))).isEqualTo("the words of the system");
    }
}
