package io.github.cloudsync.source.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Winsvc.SC_HANDLE;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import org.jspecify.annotations.Nullable;

/** The functions of the service control manager in {@code advapi32.dll} that jna-platform does not declare. */
interface ServiceApi extends StdCallLibrary {
    /** Loaded on first use, which only ever happens on Windows. */
    final class Loaded {
        static final ServiceApi API = Native.load("advapi32", ServiceApi.class, W32APIOptions.UNICODE_OPTIONS);

        private Loaded() {}
    }

    /** https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-queryserviceconfigw */
    boolean QueryServiceConfig(SC_HANDLE service, Pointer config, int size, IntByReference needed);

    /** https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-changeserviceconfigw */
    boolean ChangeServiceConfig(
            SC_HANDLE service,
            int type,
            int start,
            int errorControl,
            @Nullable String binary,
            @Nullable String loadOrderGroup,
            @Nullable IntByReference tag,
            @Nullable String dependencies,
            @Nullable String account,
            @Nullable String password,
            @Nullable String displayName);
}
