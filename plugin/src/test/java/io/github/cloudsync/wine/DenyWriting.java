package io.github.cloudsync.wine;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.platform.win32.WinReg.HKEYByReference;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import org.jspecify.annotations.Nullable;

/** A program for Windows: sets an access control list on a registry key that lets everyone read and nobody write. */
public final class DenyWriting {
    private static final String HKLM = "HKEY_LOCAL_MACHINE\\";
    /** Protected, so nothing is inherited; key read for everyone. */
    private static final String EVERYONE_READS = "D:P(A;;KR;;;WD)";

    private static final int SDDL_REVISION_1 = 1;
    private static final int DACL_SECURITY_INFORMATION = 4;

    private DenyWriting() {}

    /** The functions of advapi32.dll that jna-platform does not have. */
    interface Security extends StdCallLibrary {
        boolean ConvertStringSecurityDescriptorToSecurityDescriptorW(
                WString text, int revision, PointerByReference descriptor, @Nullable IntByReference size);

        int RegSetKeySecurity(HKEY key, int information, Pointer descriptor);
    }

    public static void main(String... keys) {
        for (String key : keys) {
            if (!key.startsWith(HKLM)) {
                throw new IllegalArgumentException("the key must be given as " + HKLM + "..., not " + key);
            }
            deny(key.substring(HKLM.length()));
        }
    }

    private static void deny(String path) {
        Security security = Native.load("Advapi32", Security.class);
        PointerByReference descriptor = new PointerByReference();
        if (!security.ConvertStringSecurityDescriptorToSecurityDescriptorW(
                new WString(EVERYONE_READS), SDDL_REVISION_1, descriptor, null)) {
            throw new IllegalStateException("not understood: " + EVERYONE_READS);
        }
        HKEYByReference key = new HKEYByReference();
        check(
                path,
                Advapi32.INSTANCE.RegOpenKeyEx(
                        WinReg.HKEY_LOCAL_MACHINE, path, 0, WinNT.WRITE_DAC | WinNT.KEY_WOW64_64KEY, key));
        check(path, security.RegSetKeySecurity(key.getValue(), DACL_SECURITY_INFORMATION, descriptor.getValue()));
        Advapi32.INSTANCE.RegCloseKey(key.getValue());
    }

    private static void check(String path, int error) {
        if (error != 0) {
            throw new IllegalStateException("error " + error + " at " + HKLM + path);
        }
    }
}
