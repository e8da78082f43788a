package io.github.cloudsync.wine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinReg;
import java.io.IOException;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Run on the server by {@link WineSmokeIT}; no test by its name, so that it does not run elsewhere. */
class OnWindowsServer2019 {
    private static final String VERSION = "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";

    @Test
    void theJvmTakesItForAServer() {
        assertThat(System.getProperty("os.name")).isEqualTo("Windows Server 2019");
        assertThat(System.getenv("CLOUDSYNC_SMOKE")).isNotEqualTo("fail");
    }

    @Test
    void theRegistryHasTwoViews() {
        for (int view : new int[] {WinNT.KEY_WOW64_64KEY, WinNT.KEY_WOW64_32KEY}) {
            assertThat(Advapi32Util.registryGetValues(WinReg.HKEY_LOCAL_MACHINE, VERSION, view))
                    .containsEntry("ProductName", "Windows Server 2019 Standard")
                    .containsEntry("UBR", 3151);
        }
        String framework = "SOFTWARE\\Microsoft\\.NETFramework";
        assertThat(Advapi32Util.registryGetValues(WinReg.HKEY_LOCAL_MACHINE, framework, WinNT.KEY_WOW64_32KEY))
                .containsEntry("InstallRoot", "C:\\Windows\\Microsoft.NET\\Framework\\");
    }

    /** Newer JVMs need the shim for this, see src-it/lab/wine/README.md. */
    @Test
    void networkInterfacesAndTemporaryFilesWork() throws IOException {
        assertThat(NetworkInterface.networkInterfaces()).isNotEmpty();
        Path file = Files.createTempFile("smoke", ".txt");
        assertThat(file.toString()).startsWith("C:\\");
        Files.delete(file);
    }
}
