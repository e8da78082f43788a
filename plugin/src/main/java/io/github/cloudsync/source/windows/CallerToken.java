package io.github.cloudsync.source.windows;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import com.sun.jna.platform.win32.WinNT.SID_AND_ATTRIBUTES;
import com.sun.jna.platform.win32.WinNT.TOKEN_GROUPS;
import com.sun.jna.platform.win32.WinNT.TOKEN_INFORMATION_CLASS;
import com.sun.jna.ptr.IntByReference;
import io.github.cloudsync.model.fact.Reading;
import java.util.ArrayList;
import java.util.List;

/** What this process may do: its access token. */
final class CallerToken {
    /** {@code winnt.h}. */
    private static final int SE_GROUP_ENABLED = 0x00000004;

    private CallerToken() {}

    static Reading<Boolean> elevated() {
        try {
            return Reading.present(Advapi32Util.isCurrentProcessElevated());
        } catch (RuntimeException refused) {
            return Reading.unreadable("Windows did not say whether this process is elevated: " + refused.getMessage());
        }
    }

    /** Only what is enabled: in a console that is not elevated, Domain Admins is there to deny and grants nothing. */
    static Reading<List<String>> groups() {
        HANDLEByReference token = new HANDLEByReference();
        if (!Advapi32.INSTANCE.OpenProcessToken(Kernel32.INSTANCE.GetCurrentProcess(), WinNT.TOKEN_QUERY, token)) {
            return failed();
        }
        try {
            IntByReference size = new IntByReference();
            Advapi32.INSTANCE.GetTokenInformation(token.getValue(), TOKEN_INFORMATION_CLASS.TokenGroups, null, 0, size);
            TOKEN_GROUPS groups = new TOKEN_GROUPS(size.getValue());
            if (!Advapi32.INSTANCE.GetTokenInformation(
                    token.getValue(), TOKEN_INFORMATION_CLASS.TokenGroups, groups, size.getValue(), size)) {
                return failed();
            }
            List<String> enabled = new ArrayList<>();
            for (SID_AND_ATTRIBUTES group : groups.getGroups()) {
                if ((group.Attributes & SE_GROUP_ENABLED) != 0) {
                    enabled.add(Advapi32Util.convertSidToStringSid(group.Sid));
                }
            }
            return Reading.present(List.copyOf(enabled));
        } finally {
            Kernel32.INSTANCE.CloseHandle(token.getValue());
        }
    }

    /**
     * The account this process runs as, with its domain.
     *
     * @throws Win32Exception if Windows does not say
     */
    static String account() {
        return token().fqn;
    }

    /**
     * The SID of the account this process runs as.
     *
     * @throws Win32Exception if Windows does not say
     */
    static String sid() {
        return token().sidString;
    }

    private static Advapi32Util.Account token() {
        HANDLEByReference token = new HANDLEByReference();
        if (!Advapi32.INSTANCE.OpenProcessToken(Kernel32.INSTANCE.GetCurrentProcess(), WinNT.TOKEN_QUERY, token)) {
            throw new Win32Exception(Native.getLastError());
        }
        try {
            return Advapi32Util.getTokenAccount(token.getValue());
        } finally {
            Kernel32.INSTANCE.CloseHandle(token.getValue());
        }
    }

    private static Reading<List<String>> failed() {
        return Reading.unreadable(
                "Windows did not show the groups of this process: " + WindowsErrors.describe(Native.getLastError()));
    }
}
