package io.github.cloudsync.regf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Builds the self-relative security descriptor of a new machine hive ([MS-DTYP] 2.4.6). */
final class RegistryDescriptor {
    private static final int KEY_ALL_ACCESS = 0xF003F;
    private static final int KEY_READ = 0x20019;

    private static final int[] ADMINISTRATORS = {32, 544};
    private static final int[] LOCAL_SYSTEM = {18};
    private static final int[] USERS = {32, 545};

    private static final byte CONTAINER_INHERIT_ACE = 2;
    private static final short SELF_RELATIVE_WITH_DACL = (short) 0x8004;
    private static final int HEADER = 20;
    private static final int ACL_HEADER = 8;
    private static final int ACE_HEADER = 8;

    private RegistryDescriptor() {}

    /** Full control for administrators and the system, read access for users, inherited by all subkeys. */
    static byte[] ofMachineHive() {
        byte[] acl = acl(ace(KEY_ALL_ACCESS, ADMINISTRATORS), ace(KEY_ALL_ACCESS, LOCAL_SYSTEM), ace(KEY_READ, USERS));
        byte[] owner = sid(ADMINISTRATORS);
        byte[] group = sid(LOCAL_SYSTEM);
        int afterAcl = HEADER + acl.length;
        return ByteBuffer.allocate(afterAcl + owner.length + group.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 1)
                .put((byte) 0)
                .putShort(SELF_RELATIVE_WITH_DACL)
                .putInt(afterAcl)
                .putInt(afterAcl + owner.length)
                .putInt(0)
                .putInt(HEADER)
                .put(acl)
                .put(owner)
                .put(group)
                .array();
    }

    private static byte[] acl(byte[]... aces) {
        int size = ACL_HEADER;
        for (byte[] ace : aces) {
            size += ace.length;
        }
        ByteBuffer acl = ByteBuffer.allocate(size)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 2)
                .put((byte) 0)
                .putShort((short) size)
                .putShort((short) aces.length)
                .putShort((short) 0);
        for (byte[] ace : aces) {
            acl.put(ace);
        }
        return acl.array();
    }

    private static byte[] ace(int mask, int[] subAuthorities) {
        byte[] sid = sid(subAuthorities);
        int size = ACE_HEADER + sid.length;
        return ByteBuffer.allocate(size)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0)
                .put(CONTAINER_INHERIT_ACE)
                .putShort((short) size)
                .putInt(mask)
                .put(sid)
                .array();
    }

    /** A SID of the NT authority, S-1-5-... */
    private static byte[] sid(int[] subAuthorities) {
        ByteBuffer sid = ByteBuffer.allocate(8 + subAuthorities.length * Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 1)
                .put((byte) subAuthorities.length)
                .put(new byte[] {0, 0, 0, 0, 0, 5});
        for (int subAuthority : subAuthorities) {
            sid.putInt(subAuthority);
        }
        return sid.array();
    }
}
