package io.github.cloudsync.host.windows;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinBase.SECURITY_ATTRIBUTES;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.ptr.PointerByReference;
import io.github.cloudsync.model.HostException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A folder into which nobody but administrators can put anything. Journals lie in one: a rollback does what they say,
 * with an administrator's rights, and under ProgramData everyone may make folders.
 */
public final class AdministratorsFolder {
    /**
     * Owned by Administrators; SYSTEM and Administrators may do everything with it and with what is made in it, and
     * nothing is inherited from above. The language is that of "Security Descriptor String Format" in the Windows
     * documentation.
     */
    private static final String DESCRIPTOR = "O:BAD:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)";

    /** SYSTEM and Administrators: "Well-known SIDs" in the Windows documentation. */
    private static final List<String> TRUSTED = List.of("S-1-5-18", "S-1-5-32-544");

    /** With any of these somebody could plant a journal or take the folder's place. */
    private static final Set<AclEntryPermission> CHANGING = Set.of(
            AclEntryPermission.WRITE_DATA,
            AclEntryPermission.APPEND_DATA,
            AclEntryPermission.DELETE,
            AclEntryPermission.DELETE_CHILD,
            AclEntryPermission.WRITE_ACL,
            AclEntryPermission.WRITE_OWNER);

    private AdministratorsFolder() {}

    /**
     * Makes the folder if it is not there.
     *
     * @throws HostException if it cannot be made, or is there and somebody else could change it
     */
    public static void require(Path folder) throws HostException {
        NativeCode.load();
        try {
            if (!make(folder)) {
                refuseForeign(folder);
            }
        } catch (IOException | Win32Exception refused) {
            throw new HostException(
                    "Cannot make sure that only administrators can change " + folder + ": " + refused.getMessage()
                            + ". Nothing was changed.",
                    "Run Maven as an administrator, or keep the journals elsewhere with"
                            + " \"-Dcloudsync.journalDirectory=FOLDER.\"",
                    refused);
        }
    }

    /** False if something is there already. The folder never exists with other rights than these, not for an instant. */
    private static boolean make(Path folder) {
        PointerByReference descriptor = new PointerByReference();
        if (!SecurityApi.Loaded.API.ConvertStringSecurityDescriptorToSecurityDescriptor(
                DESCRIPTOR, SecurityApi.REVISION, descriptor, null)) {
            throw new Win32Exception(Kernel32.INSTANCE.GetLastError());
        }
        try {
            SECURITY_ATTRIBUTES attributes = new SECURITY_ATTRIBUTES();
            attributes.lpSecurityDescriptor = descriptor.getValue();
            if (Kernel32.INSTANCE.CreateDirectory(folder.toString(), attributes)) {
                return true;
            }
            int error = Kernel32.INSTANCE.GetLastError();
            if (error == WinError.ERROR_ALREADY_EXISTS) {
                return false;
            }
            throw new Win32Exception(error);
        } finally {
            Kernel32.INSTANCE.LocalFree(descriptor.getValue());
        }
    }

    private static void refuseForeign(Path folder) throws IOException, HostException {
        // A link or a junction would have the rights of its own looked at, and the journals go elsewhere.
        if (!folder.toRealPath().equals(folder.toRealPath(LinkOption.NOFOLLOW_LINKS)) || !Files.isDirectory(folder)) {
            throw foreign(folder, "it is not a folder, or one that leads elsewhere");
        }
        Set<UserPrincipal> trusted = trusted(folder);
        AclFileAttributeView view =
                Objects.requireNonNull(Files.getFileAttributeView(folder, AclFileAttributeView.class));
        if (!trusted.contains(view.getOwner())) {
            throw foreign(folder, "it belongs to " + view.getOwner().getName());
        }
        for (AclEntry entry : view.getAcl()) {
            boolean changes = entry.type() == AclEntryType.ALLOW
                    && !Collections.disjoint(entry.permissions(), CHANGING)
                    && !trusted.contains(entry.principal());
            if (changes) {
                throw foreign(folder, entry.principal().getName() + " can change it");
            }
        }
    }

    /** Those who may do everything on this machine anyway, and the account that is about to. */
    private static Set<UserPrincipal> trusted(Path folder) throws IOException {
        UserPrincipalLookupService accounts = folder.getFileSystem().getUserPrincipalLookupService();
        Set<UserPrincipal> trusted = new HashSet<>();
        trusted.add(accounts.lookupPrincipalByName(CallerToken.account()));
        for (String sid : TRUSTED) {
            trusted.add(accounts.lookupPrincipalByName(Advapi32Util.getAccountBySid(sid).fqn));
        }
        return trusted;
    }

    private static HostException foreign(Path folder, String why) {
        return new HostException(
                "The folder " + folder + " cannot be trusted with journals: " + why + ". Nothing was changed.",
                "Look at what is in it and who made it, and remove it; or keep the journals elsewhere with"
                        + " \"-Dcloudsync.journalDirectory=FOLDER.\"");
    }
}
