package io.github.cloudsync.source.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.platform.win32.Advapi32Util;
import io.github.cloudsync.model.change.HostException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Who can put a journal where; runs on Windows and, on other machines, under Wine by HostFactsOnWindowsIT. */
@EnabledOnOs(OS.WINDOWS)
public class AdministratorsFolderTest {
    @TempDir
    private Path place;

    @Test
    void whatItMakesIsForAdministratorsAlone() throws Exception {
        Path folder = place.resolve("journal");
        AdministratorsFolder.require(folder);
        assertThat(folder).isDirectory();
        assertThat(rights(folder)).noneMatch(entry -> entry.principal().equals(everyone()));
        AdministratorsFolder.require(folder);
    }

    @Test
    void aFolderThatEveryoneCanChangeIsNotTrusted() throws Exception {
        Path folder = Files.createDirectory(place.resolve("planted"));
        List<AclEntry> rights = new ArrayList<>(rights(folder));
        rights.add(AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(everyone())
                .setPermissions(AclEntryPermission.READ_DATA, AclEntryPermission.WRITE_DATA)
                .build());
        view(folder).setAcl(rights);

        assertThatThrownBy(() -> AdministratorsFolder.require(folder))
                .isInstanceOf(HostException.class)
                .hasMessage("The folder " + folder + " cannot be trusted with journals: "
                        + everyone().getName() + " can change it. Nothing was changed.\n"
                        + "Look at what is in it and who made it, and remove it; or keep the journals elsewhere with"
                        + " \"-Dcloudsync.journalDirectory=FOLDER\".");
    }

    @Test
    void aFileInItsPlaceIsNotTakenForIt() throws Exception {
        Path file = Files.createFile(place.resolve("journal"));
        assertThatThrownBy(() -> AdministratorsFolder.require(file))
                .isInstanceOf(HostException.class)
                .hasMessageContaining("it is not a folder, or one that leads elsewhere");
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidByName() throws IOException {
        Path folder = Files.createFile(place.resolve("a file")).resolve("journal");
        assertThatThrownBy(() -> AdministratorsFolder.require(folder))
                .isInstanceOf(HostException.class)
                .hasMessageStartingWith("Cannot make sure that only administrators can change " + folder + ": ");
    }

    @Test
    void aFileIsForAdministratorsAloneWhateverItsFolderPassesOn() throws Exception {
        Path folder = Files.createDirectory(place.resolve("open to all"));
        Path file = folder.resolve("cloudsync.key");
        FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        AdministratorsFolder.forAdministratorsAlone())
                .close();
        AdministratorsFolder.requireSecret(file);
        assertThat(rights(file)).noneMatch(entry -> entry.principal().equals(everyone()));
    }

    @Test
    void aFileThatEveryoneCanReadIsNoSecretAndOneThatEveryoneCanWriteIsNoJournal() throws Exception {
        Path file = Files.createFile(place.resolve("readable"));
        List<AclEntry> rights = new ArrayList<>(rights(file));
        rights.add(allow(AclEntryPermission.READ_DATA));
        view(file).setAcl(rights);
        AdministratorsFolder.requireFile(file);
        assertThatThrownBy(() -> AdministratorsFolder.requireSecret(file))
                .isInstanceOf(HostException.class)
                .hasMessageStartingWith("The file " + file + " cannot be trusted with journals: "
                        + everyone().getName() + " can read it. Nothing was changed.\n");
        rights.add(allow(AclEntryPermission.WRITE_DATA));
        view(file).setAcl(rights);
        assertThatThrownBy(() -> AdministratorsFolder.requireFile(file))
                .hasMessageStartingWith("The file " + file + " cannot be trusted with journals: "
                        + everyone().getName() + " can change it. Nothing was changed.\n");
    }

    private AclEntry allow(AclEntryPermission permission) {
        return AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(everyone())
                .setPermissions(AclEntryPermission.READ_ATTRIBUTES, permission)
                .build();
    }

    private static List<AclEntry> rights(Path folder) throws IOException {
        return view(folder).getAcl();
    }

    private static AclFileAttributeView view(Path folder) {
        return Files.getFileAttributeView(folder, AclFileAttributeView.class);
    }

    /** The account that stands for all, in the language of this Windows. */
    private UserPrincipal everyone() {
        try {
            return place.getFileSystem()
                    .getUserPrincipalLookupService()
                    .lookupPrincipalByName(Advapi32Util.getAccountBySid("S-1-1-0").fqn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
