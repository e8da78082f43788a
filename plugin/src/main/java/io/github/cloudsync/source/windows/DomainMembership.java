package io.github.cloudsync.source.windows;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.LMJoin;
import com.sun.jna.platform.win32.Netapi32;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import io.github.cloudsync.model.fact.JoinStatus;
import io.github.cloudsync.model.fact.JoinStatus.Membership;
import io.github.cloudsync.model.fact.Reading;

/** Whether this machine is joined to a domain. A DNS suffix that looks like one is no answer to that. */
final class DomainMembership {
    private DomainMembership() {}

    static Reading<JoinStatus> read() {
        PointerByReference name = new PointerByReference();
        IntByReference status = new IntByReference();
        int error = Netapi32.INSTANCE.NetGetJoinInformation(null, name, status);
        if (error != 0) {
            return Reading.unreadable(
                    "Windows did not say what this machine is joined to: " + WindowsErrors.describe(error));
        }
        try {
            return status(status.getValue(), name.getValue());
        } finally {
            if (name.getValue() != null) {
                Netapi32.INSTANCE.NetApiBufferFree(name.getValue());
            }
        }
    }

    private static Reading<JoinStatus> status(int status, Pointer name) {
        String text = name == null ? "" : name.getWideString(0);
        return switch (status) {
            case LMJoin.NETSETUP_JOIN_STATUS.NetSetupDomainName ->
                Reading.present(new JoinStatus(Membership.DOMAIN, text));
            case LMJoin.NETSETUP_JOIN_STATUS.NetSetupWorkgroupName ->
                Reading.present(new JoinStatus(Membership.WORKGROUP, text));
            case LMJoin.NETSETUP_JOIN_STATUS.NetSetupUnjoined -> Reading.present(new JoinStatus(Membership.NONE, ""));
            default ->
                Reading.unreadable("Windows does not know what this machine is joined to (status " + status
                        + "); run Maven as an administrator, and see that the service Workstation is running");
        };
    }
}
