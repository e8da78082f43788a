package io.github.cloudsync.source.windows;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/**
 * A fresh folder for the native library that JNA unpacks, in which nobody can lay another library in its place.
 *
 * <p>The access list names its owner alone, and nothing is inherited. What an elevated process makes belongs to the group
 * Administrators, which SYSTEM is in as well; what any other process makes belongs to its account. So the list needs no
 * account by its name, which differs from one language of Windows to the next, and no native code before there is any.
 * The owner apart, only those may have a right in it who could put a library among those of Windows itself.
 */
final class UnpackingFolder {
    static final String PREFIX = "cloudsync-jna-";

    private UnpackingFolder() {}

    /**
     * Makes the folder, under a name that cannot be guessed, and removes those of earlier processes.
     *
     * @param parent a folder in which others may make files, but not remove this process's own
     * @throws IOException if it cannot be made, or somebody got at it before it was closed to others
     */
    static Path create(Path parent) throws IOException {
        Path folder = Files.createTempDirectory(parent, PREFIX);
        AclFileAttributeView view = view(folder);
        UserPrincipal owner = view.getOwner();
        view.setAcl(List.of(everythingFor(owner)));
        if (!isClosedToOthers(folder, owner) || !isEmpty(folder)) {
            throw new IOException(folder + " could not be closed to others");
        }
        removeLeftovers(parent, folder, owner);
        return folder;
    }

    /** A library stays loaded until its process ends, so that Windows lets only a later one remove it. */
    private static void removeLeftovers(Path parent, Path mine, UserPrincipal owner) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                if (!folder.equals(mine) && isClosedToOthers(folder, owner)) {
                    remove(folder);
                }
            }
        }
    }

    /** Removes the files right in the folder, and then the folder; what is in use stays for the next time. */
    private static void remove(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (IOException inUse) {
            return;
        }
        try {
            Files.delete(folder);
        } catch (IOException goneOrFilledMeanwhile) {
            // Nothing depends on it.
        }
    }

    private static boolean isClosedToOthers(Path folder, UserPrincipal owner) {
        try {
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && folder.toRealPath().equals(folder.toRealPath(LinkOption.NOFOLLOW_LINKS))
                    && view(folder).getOwner().equals(owner)
                    && view(folder).getAcl().stream()
                            .map(AclEntry::principal)
                            .allMatch(account -> account.equals(owner) || mayAddSystemLibraries(account));
        } catch (IOException unseen) {
            return false;
        }
    }

    private static boolean mayAddSystemLibraries(UserPrincipal account) {
        try {
            return view(Path.of(System.getenv("SystemRoot"), "System32")).getAcl().stream()
                    .anyMatch(entry -> entry.type() == AclEntryType.ALLOW
                            && entry.principal().equals(account)
                            && !entry.flags().contains(AclEntryFlag.INHERIT_ONLY)
                            && entry.permissions().contains(AclEntryPermission.WRITE_DATA));
        } catch (IOException | RuntimeException unseen) {
            return false;
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            return !files.iterator().hasNext();
        }
    }

    private static AclEntry everythingFor(UserPrincipal owner) {
        return AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(owner)
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .setFlags(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT)
                .build();
    }

    private static AclFileAttributeView view(Path folder) {
        return Objects.requireNonNull(
                Files.getFileAttributeView(folder, AclFileAttributeView.class, LinkOption.NOFOLLOW_LINKS));
    }
}
