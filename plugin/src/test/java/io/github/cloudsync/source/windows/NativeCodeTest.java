package io.github.cloudsync.source.windows;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.Advapi32Util;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Where the library comes from that runs with an administrator's rights. Alone in its class, since a JVM loads it once;
 * runs on Windows and, on other machines, under Wine by NativeCodeIT.
 */
@EnabledOnOs(OS.WINDOWS)
public class NativeCodeTest {
    @Test
    void comesFromAFolderOfItsOwnersAlone() throws Exception {
        NativeCode.load();
        assertThat(System.getProperty("jna.tmpdir"))
                .as("is as it was for other code in this process")
                .isNull();
        Path folder = Objects.requireNonNull(
                Path.of(System.getProperty("jnidispatch.path")).getParent());
        assertThat(folder.getParent()).isEqualTo(Path.of(System.getenv("SystemRoot"), "Temp"));
        assertThat(folder.getFileName().toString()).startsWith(UnpackingFolder.PREFIX);
        AclFileAttributeView view = Files.getFileAttributeView(folder, AclFileAttributeView.class);
        UserPrincipal owner = view.getOwner();
        // Wine adds SYSTEM to every list.
        String system = Advapi32Util.getAccountBySid("S-1-5-18").fqn;
        assertThat(view.getAcl())
                .extracting(AclEntry::principal)
                .contains(owner)
                .allMatch(account -> account.equals(owner) || account.getName().equals(system));

        NativeCode.load();
        assertThat(Path.of(System.getProperty("jnidispatch.path"))).hasParent(folder);
    }
}
