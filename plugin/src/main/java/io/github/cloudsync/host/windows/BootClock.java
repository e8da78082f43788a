package io.github.cloudsync.host.windows;

import com.sun.jna.platform.win32.Kernel32;
import io.github.cloudsync.model.Reading;
import java.time.Instant;

/**
 * When Windows was last started: the time now less the time it has been running.
 *
 * <p>The time that {@code GetTickCount64} counts goes on through sleep, and through the "fast startup" that restarts no
 * kernel, so what looks like a restart and is none never counts as one.
 */
final class BootClock {
    private BootClock() {}

    static Reading<Instant> read() {
        return Reading.present(Instant.now().minusMillis(Kernel32.INSTANCE.GetTickCount64()));
    }
}
