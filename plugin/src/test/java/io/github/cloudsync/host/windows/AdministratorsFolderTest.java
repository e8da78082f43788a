package io.github.cloudsync.host.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.platform.win32.Advapi32Util;
import io.github.cloudsync.model.HostException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
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
                        + " \"-Dcloudsync.journalDirectory=FOLDER.\"");
    }

    @Test
    void aFileInItsPlaceIsNotTakenForIt() throws Exception {
        Path file = Files.createFile(place.resolve("journal"));
        assertThatThrownBy(() -> AdministratorsFolder.require(file))
                .isInstanceOf(HostException.class)
                .hasMessageContaining("it is not a folder, or one that leads elsewhere");
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidByName() {
        Path folder = place.resolve("missing").resolve("journal");
        assertThatThrownBy(() -> AdministratorsFolder.require(folder))
                .isInstanceOf(HostException.class)
                .hasMessageStartingWith("Cannot make sure that only administrators can change " + folder + ": ");
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
