package io.github.cloudsync.source.windows;

import com.sun.jna.platform.win32.Kernel32Util;

/** Windows error codes in words. */
final class WindowsErrors {
    private WindowsErrors() {}

    /** The system's own sentence and the code to search for. */
    static String describe(int error) {
        try {
            return Kernel32Util.formatMessage(error).strip() + " (Windows error " + error + ")";
        } catch (RuntimeException noSentenceForIt) {
            return "Windows error " + error;
        }
    }
}
