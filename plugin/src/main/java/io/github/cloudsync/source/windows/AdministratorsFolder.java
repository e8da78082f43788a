package io.github.cloudsync.source.windows;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinBase.SECURITY_ATTRIBUTES;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.ptr.PointerByReference;
import io.github.cloudsync.model.change.HostException;
import io.github.cloudsync.text.IoReason;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
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

    /** The same for somebody who is no administrator and works on files of their own, such as an image: %s is their SID. */
    private static final String OWN_DESCRIPTOR = "D:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;FA;;;%s)";

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

    /** With any of these somebody could learn a secret, or change who may. */
    private static final Set<AclEntryPermission> READING =
            Set.of(AclEntryPermission.READ_DATA, AclEntryPermission.WRITE_ACL, AclEntryPermission.WRITE_OWNER);

    private AdministratorsFolder() {}

    /**
     * Makes the folder if it is not there.
     *
     * @throws HostException if it cannot be made, or is there and somebody else could change it
     */
    public static void require(Path folder) throws HostException {
        NativeCode.load();
        try {
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null && !Files.isDirectory(parent)) {
                Files.createDirectories(parent);
            }
            if (!make(folder)) {
                refuseForeign(folder, "folder", Files.isDirectory(folder), CHANGING);
            }
        } catch (IOException | Win32Exception refused) {
            throw unseen(folder, refused);
        }
    }

    /** False if something is there already. The folder never exists with other rights than these, not for an instant. */
    private static boolean make(Path folder) {
        PointerByReference descriptor = new PointerByReference();
        boolean administrator = CallerToken.elevated().seen().orElse(false);
        if (!SecurityApi.Loaded.API.ConvertStringSecurityDescriptorToSecurityDescriptor(
                administrator ? DESCRIPTOR : OWN_DESCRIPTOR.formatted(CallerToken.sid()),
                SecurityApi.REVISION,
                descriptor,
                null)) {
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

    /**
     * Refuses a file that is a link, or that somebody else owns or could change.
     *
     * @throws HostException if so, or if that cannot be seen
     */
    public static void requireFile(Path file) throws HostException {
        NativeCode.load();
        require(file, CHANGING);
    }

    /** Refuses also a file that somebody else can read. */
    public static void requireSecret(Path file) throws HostException {
        NativeCode.load();
        requireFile(file);
        require(file, READING);
    }

    /** What gives a new file to SYSTEM, Administrators and this account alone, whatever its folder passes on. */
    public static FileAttribute<?>[] forAdministratorsAlone() throws HostException {
        NativeCode.load();
        List<AclEntry> entries = new ArrayList<>();
        try {
            for (UserPrincipal one : trusted(FileSystems.getDefault())) {
                entries.add(AclEntry.newBuilder()
                        .setType(AclEntryType.ALLOW)
                        .setPrincipal(one)
                        .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                        .build());
            }
        } catch (IOException | Win32Exception unnamed) {
            throw new HostException(
                    "Windows does not name the accounts of SYSTEM and Administrators: " + unnamed.getMessage()
                            + ". Nothing was changed.",
                    "Run this again; if it stays so, look whether the Local Security Authority works.",
                    unnamed);
        }
        return new FileAttribute<?>[] {new AccessList(List.copyOf(entries))};
    }

    private record AccessList(List<AclEntry> value) implements FileAttribute<List<AclEntry>> {
        @Override
        public String name() {
            return "acl:acl";
        }
    }

    private static void require(Path file, Set<AclEntryPermission> forbidden) throws HostException {
        try {
            refuseForeign(file, "file", Files.isRegularFile(file), forbidden);
        } catch (IOException | Win32Exception refused) {
            throw unseen(file, refused);
        }
    }

    private static HostException unseen(Path place, Exception refused) {
        return new HostException(
                "Cannot make sure that only administrators can change " + place + ": "
                        + (refused instanceof IOException failure ? IoReason.of(failure) : refused.getMessage())
                        + ". Nothing was changed.",
                "Run Maven as an administrator, or keep the journals elsewhere with"
                        + " \"-Dcloudsync.journalDirectory=FOLDER\".",
                refused);
    }

    private static void refuseForeign(Path place, String kind, boolean isOne, Set<AclEntryPermission> forbidden)
            throws IOException, HostException {
        // A link or a junction would have the rights of its own looked at, and the journals go elsewhere.
        if (!isOne || !place.toRealPath().equals(place.toRealPath(LinkOption.NOFOLLOW_LINKS))) {
            throw foreign(place, kind, "it is not a " + kind + ", or one that leads elsewhere");
        }
        Set<UserPrincipal> trusted = trusted(place.getFileSystem());
        AclFileAttributeView view =
                Objects.requireNonNull(Files.getFileAttributeView(place, AclFileAttributeView.class));
        if (!trusted.contains(view.getOwner()) && !isAdministrator(view.getOwner())) {
            throw foreign(place, kind, "it belongs to " + view.getOwner().getName());
        }
        for (AclEntry entry : view.getAcl()) {
            boolean reaches = entry.type() == AclEntryType.ALLOW
                    && !Collections.disjoint(entry.permissions(), forbidden)
                    && !trusted.contains(entry.principal())
                    && !isAdministrator(entry.principal());
            if (reaches) {
                throw foreign(
                        place,
                        kind,
                        entry.principal().getName() + (forbidden == READING ? " can read it" : " can change it"));
            }
        }
    }

    /** Another administrator may have made a file, and is named by its own account then. */
    private static boolean isAdministrator(UserPrincipal account) {
        return LocalAdministrators.read().seen().orElse(List.of()).stream()
                .anyMatch(account.getName()::equalsIgnoreCase);
    }

    /** Those who may do everything on this machine anyway, and the account that is about to. */
    private static Set<UserPrincipal> trusted(FileSystem files) throws IOException {
        UserPrincipalLookupService accounts = files.getUserPrincipalLookupService();
        Set<UserPrincipal> trusted = new HashSet<>();
        trusted.add(accounts.lookupPrincipalByName(CallerToken.account()));
        for (String sid : TRUSTED) {
            trusted.add(accounts.lookupPrincipalByName(Advapi32Util.getAccountBySid(sid).fqn));
        }
        return trusted;
    }

    private static HostException foreign(Path place, String kind, String why) {
        return new HostException(
                "The " + kind + " " + place + " cannot be trusted with journals: " + why + ". Nothing was changed.",
                "Look at what is in it and who made it, and remove it; or keep the journals elsewhere with"
                        + " \"-Dcloudsync.journalDirectory=FOLDER\".");
    }
}
