package io.github.cloudsync.wine;

import com.sun.jna.platform.win32.Netapi32;
import com.sun.jna.platform.win32.Netapi32Util;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;

/** A program for Windows: prints the join status, the domain or workgroup, and the domain controller. */
final class JoinInformation {
    private static final int DOMAIN_NAME = 3;

    private JoinInformation() {}

    public static void main(String... arguments) {
        PointerByReference name = new PointerByReference();
        IntByReference status = new IntByReference();
        int error = Netapi32.INSTANCE.NetGetJoinInformation(null, name, status);
        if (error != 0) {
            throw new IllegalStateException("NetGetJoinInformation: " + error);
        }
        String controller = status.getValue() == DOMAIN_NAME ? Netapi32Util.getDC().name : "none";
        System.out.println(status.getValue() + " " + name.getValue().getWideString(0) + " " + controller);
        Netapi32.INSTANCE.NetApiBufferFree(name.getValue());
    }
}
