package io.github.cloudsync.prerequisite;

import io.github.cloudsync.source.memory.MemoryHost;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsServer2016OrLaterTest {
    private static final String EXPECTED = "14393 or greater (Windows Server 2016)";
    private static final String OLD = "The agent does not run on older Windows; install it on a newer Windows Server.";

    @ParameterizedTest
    @CsvSource({"14393, ServerNT", "17763, servernt", "20348, LanmanNT", "26100, ServerNT", "99999, ServerNT"})
    void aServerOfThatBuildOrALaterOnePasses(String build, String type) {
        examine(Server.ofBuild("'" + build + "'", "'" + type + "'")).isMet();
    }

    @ParameterizedTest
    @CsvSource({
        "9600, 9600 (older than Windows Server 2016)",
        "14392, 14392 (older than Windows Server 2016)",
        "0, 0 (older than Windows Server 2016)",
    })
    void anOlderBuildDoesNot(String build, String shown) {
        examine(Server.ofBuild("'" + build + "'", "'ServerNT'"))
                .finds(new Sighting(Server.BUILD.toString(), EXPECTED, shown))
                .advises(OLD)
                .hasNothingToFix();
    }

    @Test
    void aWorkstationOfTheSameBuildIsNoServer() {
        examine(Server.ofBuild("'26100'", "'WinNT'"))
                .finds(new Sighting(Server.PRODUCT_TYPE.toString(), "ServerNT or LanmanNT", "WinNT"))
                .advises("This is no server; install the agent on a Windows Server.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'17763.1'", "''", "' 17763'", "'17763 '", "'0x4563'", "'-17763'", "'١٧٧٦٣'", "'9999999999'"})
    void whatIsNotDigitsIsUnknown(String build) {
        examine(Server.ofBuild(build, "'ServerNT'"))
                .isUnknown(Server.BUILD + " could not be read: it holds the REG_SZ \""
                        + build.substring(1, build.length() - 1)
                        + "\" instead of digits in a REG_SZ; find out what wrote that");
    }

    @Test
    void aNumberWhereWindowsWritesTextIsUnknown() {
        examine(Server.ofBuild("17763", "'ServerNT'"))
                .isUnknown(Server.BUILD
                        + " could not be read: it holds 17763 instead of digits in a REG_SZ; find out what wrote that");
    }

    @Test
    void whatEveryWindowsHasIsNotAbsentButUnknown() {
        examine(Server.ofBuild("-", "-"))
                .isUnknown(Server.PRODUCT_TYPE + " and " + Server.BUILD
                        + " could not be read: it is absent, though every Windows has it; look at the registry with"
                        + " regedit");
    }

    @Test
    void aDenialIsUnknownAndNeverHidesAFinding() {
        examine(Server.ofBuild("'17763'", "'ServerNT'").denyReading(Server.BUILD))
                .isUnknown(Server.BUILD + " could not be read: access denied; run Maven as an administrator");
        examine(Server.ofBuild("'9600'", "'ServerNT'").denyReading(Server.PRODUCT_TYPE))
                .finds(new Sighting(Server.BUILD.toString(), EXPECTED, "9600 (older than Windows Server 2016)"));
    }

    @Test
    void theThresholdIsThatOfTheDesiredState() {
        Examined.on(
                        Server.ofBuild("'17763'", "'ServerNT'"),
                        new WindowsServer2016OrLater(),
                        Desired.requiring(new WindowsServer2016OrLater(), Map.of("build", 20348L)))
                .finds(new Sighting(
                        Server.BUILD.toString(),
                        "20348 or greater (Windows Server 2022)",
                        "17763 (Windows Server 2019)"));
    }

    private static Examined examine(MemoryHost host) {
        return Examined.on(host, new WindowsServer2016OrLater(), Desired.everything());
    }
}
