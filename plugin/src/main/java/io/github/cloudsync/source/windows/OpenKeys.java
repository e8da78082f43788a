package io.github.cloudsync.source.windows;

import static com.sun.jna.platform.win32.WinError.ERROR_SUCCESS;

import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.platform.win32.WinReg.HKEYByReference;
import io.github.cloudsync.model.registry.RegistryKey;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keys that stay open between two questions, which then cost one Windows call instead of three.
 *
 * <p>Values are always read from Windows, never kept here. What an open key hides is that its name means another key by
 * now: Windows says so if the old one was deleted, but not if it was renamed. So none stays open for longer than
 * {@link #LONGEST}, and whoever writes closes them all first.
 */
final class OpenKeys implements AutoCloseable {
    /** {@code ERROR_KEY_DELETED} of winerror.h, which jna-platform does not name. */
    private static final int ERROR_KEY_DELETED = 1018;
    /** Long enough for all the questions of a check, short beside what a person can do in between. */
    private static final Duration LONGEST = Duration.ofMillis(500);
    /** More keys than all prerequisites together look at; of what is over it the oldest is closed. */
    private static final int MOST = 64;

    private final Map<Asked, Open> open = new LinkedHashMap<>();

    private record Asked(RegistryKey key, int access) {}

    private record Open(HKEY handle, long since) {
        boolean isFresh() {
            return System.nanoTime() - since < LONGEST.toNanos();
        }
    }

    /**
     * Asks a key.
     *
     * @param access the rights to open it with, without a view
     * @return what the question has come to, or the attempt to open the key
     */
    <T> Answer<T> ask(RegistryKey key, int access, Function<HKEY, Answer<T>> question) {
        Asked asked = new Asked(key, access);
        Open kept = open.get(asked);
        if (kept != null && kept.isFresh()) {
            Answer<T> answer = question.apply(kept.handle());
            if (answer.error() != ERROR_KEY_DELETED) {
                return answer;
            }
        }
        close(open.remove(asked));
        HKEYByReference opened = new HKEYByReference();
        int error = Registry.open(key, access, opened);
        if (error != ERROR_SUCCESS) {
            return Answer.failed(error);
        }
        keep(asked, opened.getValue());
        return question.apply(opened.getValue());
    }

    private void keep(Asked asked, HKEY handle) {
        open.put(asked, new Open(handle, System.nanoTime()));
        if (open.size() > MOST) {
            close(open.remove(open.keySet().iterator().next()));
        }
    }

    private static void close(@Nullable Open key) {
        if (key != null) {
            Advapi32.INSTANCE.RegCloseKey(key.handle());
        }
    }

    @Override
    public void close() {
        open.values().forEach(OpenKeys::close);
        open.clear();
    }
}
