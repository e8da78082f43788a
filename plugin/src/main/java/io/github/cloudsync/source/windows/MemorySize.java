package io.github.cloudsync.source.windows;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase.MEMORYSTATUSEX;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import io.github.cloudsync.model.fact.PhysicalMemory;
import io.github.cloudsync.model.fact.PhysicalMemory.Measure;
import io.github.cloudsync.model.fact.Reading;

/** The machine's memory: what the firmware says is installed, or, where it does not say, what Windows can use. */
final class MemorySize {
    private static final int BYTES_PER_KIB = 1024;

    private MemorySize() {}

    /** The function of {@code kernel32.dll} that jna-platform does not declare. */
    interface Kernel32Memory extends StdCallLibrary {
        /** https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getphysicallyinstalledsystemmemory */
        boolean GetPhysicallyInstalledSystemMemory(LongByReference kibibytes);
    }

    static Reading<PhysicalMemory> read() {
        LongByReference kibibytes = new LongByReference();
        Kernel32Memory api = Native.load("kernel32", Kernel32Memory.class, W32APIOptions.DEFAULT_OPTIONS);
        if (api.GetPhysicallyInstalledSystemMemory(kibibytes) && kibibytes.getValue() > 0) {
            return Reading.present(new PhysicalMemory(kibibytes.getValue() * BYTES_PER_KIB, Measure.INSTALLED));
        }
        // Firmware without the SMBIOS table of memory modules makes the call above fail with ERROR_INVALID_DATA.
        MEMORYSTATUSEX status = new MEMORYSTATUSEX();
        if (!Kernel32.INSTANCE.GlobalMemoryStatusEx(status)) {
            return Reading.unreadable(
                    "Windows did not say how much memory there is: " + WindowsErrors.describe(Native.getLastError()));
        }
        return Reading.present(new PhysicalMemory(status.ullTotalPhys.longValue(), Measure.USABLE));
    }
}
