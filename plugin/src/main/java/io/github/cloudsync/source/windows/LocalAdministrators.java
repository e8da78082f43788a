package io.github.cloudsync.source.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Netapi32;
import com.sun.jna.platform.win32.WinNT.PSID;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import io.github.cloudsync.model.fact.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The members of the local group Administrators, which has another name on a Windows of another language. */
final class LocalAdministrators {
    /** BUILTIN\Administrators: "Well-known SIDs" in the Windows documentation. */
    private static final String SID = "S-1-5-32-544";

    private static final int MAX_PREFERRED_LENGTH = -1;

    private LocalAdministrators() {}

    /** The function of {@code netapi32.dll} that jna-platform does not declare. */
    interface Groups extends StdCallLibrary {
        /** https://learn.microsoft.com/windows/win32/api/lmaccess/nf-lmaccess-netlocalgroupgetmembers */
        int NetLocalGroupGetMembers(
                @Nullable String server,
                String group,
                int level,
                PointerByReference members,
                int preferredLength,
                IntByReference read,
                IntByReference total,
                @Nullable Pointer resume);
    }

    /** {@code LOCALGROUP_MEMBERS_INFO_2} of {@code lmaccess.h}. */
    @FieldOrder({"sid", "use", "domainAndName"})
    public static class Member extends Structure {
        public PSID sid;
        public int use;
        public @Nullable Pointer domainAndName;

        public Member(Pointer place) {
            super(place);
            sid = new PSID();
            read();
        }
    }

    static Reading<List<String>> read() {
        PointerByReference members = new PointerByReference();
        IntByReference read = new IntByReference();
        try {
            String group = Advapi32Util.getAccountBySid(SID).name;
            Groups api = Native.load("netapi32", Groups.class, W32APIOptions.UNICODE_OPTIONS);
            int error = api.NetLocalGroupGetMembers(
                    null, group, 2, members, MAX_PREFERRED_LENGTH, read, new IntByReference(), null);
            return error == 0
                    ? Reading.present(names(members.getValue(), read.getValue()))
                    : Reading.unreadable(
                            "Windows did not show the members of " + group + ": " + WindowsErrors.describe(error));
        } catch (RuntimeException | UnsatisfiedLinkError refused) {
            return Reading.unreadable(
                    "Windows did not show the members of the group Administrators: " + refused.getMessage());
        } finally {
            if (members.getValue() != null) {
                Netapi32.INSTANCE.NetApiBufferFree(members.getValue());
            }
        }
    }

    private static List<String> names(Pointer first, int count) {
        List<String> names = new ArrayList<>();
        int size = count == 0 ? 0 : new Member(first).size();
        for (int i = 0; i < count; i++) {
            Member member = new Member(first.share((long) i * size));
            String name = member.domainAndName == null ? "" : member.domainAndName.getWideString(0);
            // An account that was deleted, or whose domain does not answer, has no name left.
            names.add(name.isEmpty() ? Advapi32Util.convertSidToStringSid(member.sid) : name);
        }
        return List.copyOf(names);
    }
}
