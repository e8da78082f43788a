package io.github.cloudsync.source.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase.FILETIME;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;
import io.github.cloudsync.model.fact.Reading;
import java.time.Instant;

/** When Windows was last started, by two clocks that differ where the wall clock was set in between. */
final class BootClock {
    /** {@code SystemTimeOfDayInformation} of {@code SYSTEM_INFORMATION_CLASS}. */
    private static final int TIME_OF_DAY = 3;
    /** The size of SYSTEM_TIMEOFDAY_INFORMATION, and where its times stand, each 8 bytes in units of 100 ns. */
    private static final int SIZE = 48;

    private static final int BOOT_TIME = 0;
    private static final int BOOT_TIME_BIAS = 32;

    private BootClock() {}

    /** The function of {@code ntdll.dll} that jna-platform does not declare. */
    interface SystemInformation extends StdCallLibrary {
        /** https://learn.microsoft.com/windows/win32/api/winternl/nf-winternl-ntquerysysteminformation */
        int NtQuerySystemInformation(int what, Pointer answer, int size, IntByReference used);
    }

    /**
     * The time now less the time it has been running.
     *
     * <p>The time that {@code GetTickCount64} counts goes on through sleep, and through the "fast startup" that restarts
     * no kernel, so what looks like a restart and is none never counts as one.
     */
    static Reading<Instant> byUptime() {
        return Reading.present(Instant.now().minusMillis(Kernel32.INSTANCE.GetTickCount64()));
    }

    /**
     * What the wall clock showed at the start. Whenever the clock is set, the kernel moves its boot time by as much and
     * adds that to the bias, so that the difference of the two stays what it was.
     */
    static Reading<Instant> recorded() {
        SystemInformation api = Native.load("ntdll", SystemInformation.class);
        try (Memory answer = new Memory(SIZE)) {
            answer.clear();
            int status = api.NtQuerySystemInformation(TIME_OF_DAY, answer, SIZE, new IntByReference());
            if (status != 0) {
                return Reading.unreadable(
                        "Windows did not say when it was started: NtQuerySystemInformation failed with" + " status 0x"
                                + Integer.toHexString(status));
            }
            long start = answer.getLong(BOOT_TIME) - answer.getLong(BOOT_TIME_BIAS);
            return Reading.present(
                    FILETIME.filetimeToDate((int) (start >> 32), (int) start).toInstant());
        }
    }
}
