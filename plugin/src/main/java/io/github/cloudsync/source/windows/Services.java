package io.github.cloudsync.source.windows;

import static com.sun.jna.platform.win32.WinError.ERROR_ACCESS_DENIED;
import static com.sun.jna.platform.win32.WinError.ERROR_SERVICE_DOES_NOT_EXIST;
import static com.sun.jna.platform.win32.WinError.ERROR_SUCCESS;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Winsvc;
import com.sun.jna.platform.win32.Winsvc.SC_HANDLE;
import com.sun.jna.ptr.IntByReference;
import io.github.cloudsync.model.fact.Reading;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** How services are started, asked of and told to the service control manager. */
final class Services {
    private static final Advapi32 API = Advapi32.INSTANCE;
    /** The largest a configuration can be, as the documentation of {@code QueryServiceConfig} says. */
    private static final int LARGEST_CONFIGURATION = 8 * 1024;
    /** {@code dwStartType} comes second in {@code QUERY_SERVICE_CONFIG}, after one DWORD. */
    private static final int START_TYPE = 4;
    /** {@code SERVICE_NO_CHANGE} of {@code winsvc.h}: leave that part of the configuration as it is. */
    private static final int NO_CHANGE = -1;

    private Services() {}

    static Reading<Long> start(String service) {
        return with(service, Winsvc.SERVICE_QUERY_CONFIG, Services::queryStart, Services::failed);
    }

    /** Sets how the service is started and nothing else; the error code, 0 for success. */
    static int setStart(String service, long start) {
        ToIntFunction<SC_HANDLE> change = handle -> ServiceApi.Loaded.API.ChangeServiceConfig(
                        handle, NO_CHANGE, (int) start, NO_CHANGE, null, null, null, null, null, null, null)
                ? ERROR_SUCCESS
                : Native.getLastError();
        return with(service, Winsvc.SERVICE_CHANGE_CONFIG, change::applyAsInt, error -> error);
    }

    private static <R> R with(
            String service, int access, Function<SC_HANDLE, R> question, Function<Integer, R> failure) {
        SC_HANDLE manager = API.OpenSCManager(null, null, Winsvc.SC_MANAGER_CONNECT);
        if (manager == null) {
            return failure.apply(Native.getLastError());
        }
        try {
            SC_HANDLE handle = API.OpenService(manager, service, access);
            if (handle == null) {
                return failure.apply(Native.getLastError());
            }
            try {
                return question.apply(handle);
            } finally {
                API.CloseServiceHandle(handle);
            }
        } finally {
            API.CloseServiceHandle(manager);
        }
    }

    private static Reading<Long> queryStart(SC_HANDLE handle) {
        try (Memory configuration = new Memory(LARGEST_CONFIGURATION)) {
            return ServiceApi.Loaded.API.QueryServiceConfig(
                            handle, configuration, LARGEST_CONFIGURATION, new IntByReference())
                    ? Reading.present(Integer.toUnsignedLong(configuration.getInt(START_TYPE)))
                    : failed(Native.getLastError());
        }
    }

    private static Reading<Long> failed(int error) {
        if (error == ERROR_SERVICE_DOES_NOT_EXIST) {
            return Reading.absent();
        }
        return Reading.unreadable(
                error == ERROR_ACCESS_DENIED
                        ? "access denied; run Maven as an administrator"
                        : WindowsErrors.describe(error));
    }
}
