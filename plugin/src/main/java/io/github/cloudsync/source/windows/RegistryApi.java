package io.github.cloudsync.source.windows;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;

/** The registry functions of {@code advapi32.dll} that jna-platform does not declare. */
interface RegistryApi extends StdCallLibrary {
    /** Loaded on first use, which only ever happens on Windows. */
    final class Loaded {
        static final RegistryApi API = Native.load("advapi32", RegistryApi.class, W32APIOptions.UNICODE_OPTIONS);

        private Loaded() {}
    }

    /** https://learn.microsoft.com/windows/win32/api/winreg/nf-winreg-regdeletekeyexw */
    int RegDeleteKeyEx(HKEY key, String subKey, int view, int reserved);

    /** https://learn.microsoft.com/windows/win32/api/winreg/nf-winreg-regflushkey */
    int RegFlushKey(HKEY key);
}
