package io.github.cloudsync.source.windows;

import static com.sun.jna.platform.win32.WinError.ERROR_ACCESS_DENIED;
import static com.sun.jna.platform.win32.WinError.ERROR_FILE_NOT_FOUND;
import static com.sun.jna.platform.win32.WinError.ERROR_SUCCESS;

import io.github.cloudsync.model.fact.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What a Windows call has come to.
 *
 * @param error its error code
 * @param value what it has answered, if the error code is that of success
 */
record Answer<T>(int error, @Nullable T value) {
    static <T> Answer<T> of(T value) {
        return new Answer<>(ERROR_SUCCESS, value);
    }

    static <T> Answer<T> failed(int error) {
        return new Answer<>(error, null);
    }

    /** Only "not found" is absence; behind every other error the value is there or not, and nobody here knows. */
    Reading<T> reading() {
        if (value != null) {
            return Reading.present(value);
        }
        if (error == ERROR_FILE_NOT_FOUND) {
            return Reading.absent();
        }
        return Reading.unreadable(
                error == ERROR_ACCESS_DENIED
                        ? "access denied; run Maven as an administrator"
                        : WindowsErrors.describe(error));
    }
}
