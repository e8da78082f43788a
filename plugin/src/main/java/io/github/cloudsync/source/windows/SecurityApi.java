package io.github.cloudsync.source.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import org.jspecify.annotations.Nullable;

/** The security functions of {@code advapi32.dll} that jna-platform does not declare. */
interface SecurityApi extends StdCallLibrary {
    /** {@code SDDL_REVISION_1} of {@code sddl.h}. */
    int REVISION = 1;

    /** Loaded on first use, which only ever happens on Windows. */
    final class Loaded {
        static final SecurityApi API = Native.load("advapi32", SecurityApi.class, W32APIOptions.UNICODE_OPTIONS);

        private Loaded() {}
    }

    /**
     * https://learn.microsoft.com/windows/win32/api/sddl/nf-sddl-convertstringsecuritydescriptortosecuritydescriptorw
     *
     * @param descriptor to be freed with {@code LocalFree}
     */
    boolean ConvertStringSecurityDescriptorToSecurityDescriptor(
            String sddl, int revision, PointerByReference descriptor, @Nullable Pointer size);
}
