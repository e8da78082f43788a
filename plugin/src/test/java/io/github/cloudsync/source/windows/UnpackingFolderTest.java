package io.github.cloudsync.source.windows;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.Advapi32Util;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs on Windows and, on other machines, under Wine by NativeCodeIT. */
@EnabledOnOs(OS.WINDOWS)
public class UnpackingFolderTest {
    @TempDir
    private Path place;

    @Test
    void isFreshAndEmptyEachTime() throws Exception {
        Path first = UnpackingFolder.create(place);
        Files.createFile(first.resolve("jna1.dll"));
        assertThat(first).hasParent(place).isDirectory();
        Path second = UnpackingFolder.create(place);
        assertThat(second).isNotEqualTo(first).isEmptyDirectory();
    }

    @Test
    void whatAnEarlierProcessLeftIsRemoved() throws Exception {
        Path left = UnpackingFolder.create(place);
        Files.createFile(left.resolve("jna1.dll"));
        Files.createFile(left.resolve("jna1.dll.x"));
        Path mine = UnpackingFolder.create(place);
        assertThat(folders()).containsExactly(mine);
    }

    @Test
    void aFolderOfThatNameThatOthersCanChangeIsLeftAlone() throws Exception {
        Path planted = Files.createDirectory(place.resolve(UnpackingFolder.PREFIX + "planted"));
        AclFileAttributeView view = Files.getFileAttributeView(planted, AclFileAttributeView.class);
        List<AclEntry> entries = new ArrayList<>(view.getAcl());
        entries.add(AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(place.getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName(Advapi32Util.getAccountBySid("S-1-1-0").fqn))
                .setPermissions(AclEntryPermission.READ_DATA, AclEntryPermission.WRITE_DATA)
                .build());
        view.setAcl(entries);
        Path bait = Files.writeString(planted.resolve("kept.txt"), "kept");
        Path mine = UnpackingFolder.create(place);
        assertThat(folders()).containsExactlyInAnyOrder(mine, planted);
        assertThat(bait).hasContent("kept");
    }

    private List<Path> folders() throws Exception {
        try (Stream<Path> folders = Files.list(place)) {
            return folders.toList();
        }
    }
}
