package io.github.cloudsync.prerequisite;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsServer2022OrLaterTest {
    @ParameterizedTest
    @ValueSource(strings = {"20348", "25398", "26100"})
    void aReleaseInMainstreamSupportPasses(String build) {
        examine(build).isMet();
    }

    @ParameterizedTest
    @CsvSource({
        "14393, 14393 (Windows Server 2016)",
        "17763, 17763 (Windows Server 2019)",
        "20347, 20347 (later than Windows Server 2019)",
    })
    void anOlderOneIsInExtendedSupport(String build, String shown) {
        examine(build)
                .finds(new Sighting(Server.BUILD.toString(), "20348 or greater (Windows Server 2022)", shown))
                .advises("Older releases are in extended support, where help may need a paid support program; plan the"
                        + " move to Windows Server 2022 or 2025.");
    }

    private static Examined examine(String build) {
        return Examined.on(
                Server.ofBuild("'" + build + "'", "'ServerNT'"), new WindowsServer2022OrLater(), Desired.everything());
    }
}
