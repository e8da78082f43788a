package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Place;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which Windows this is, by its build number and never by its product name: the name is marketing, it is translated, and
 * it has been wrong for whole releases.
 */
final class WindowsVersion {
    static final RegistryKey KEY = RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion");
    /** Text of digits, unlike the update revision. */
    static final RegistryValue BUILD = KEY.value("CurrentBuildNumber");

    static final RegistryValue UPDATE_REVISION = KEY.value("UBR");
    static final RegistryValue PRODUCT_TYPE = RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control\\ProductOptions")
            .value("ProductType");

    /** https://learn.microsoft.com/windows-server/get-started/windows-server-release-info */
    static final long SERVER_2016 = 14393;

    static final long SERVER_2022 = 20348;
    static final long SERVER_2025 = 26100;

    private static final NavigableMap<Long, String> RELEASES = new TreeMap<>(Map.of(
            SERVER_2016,
            "Windows Server 2016",
            17763L,
            "Windows Server 2019",
            SERVER_2022,
            "Windows Server 2022",
            SERVER_2025,
            "Windows Server 2025"));

    private WindowsVersion() {}

    static Reading<Long> build(HostFacts host) {
        return RegistryReading.always(RegistryReading.numberInText(host, BUILD));
    }

    /** Demands a server, since Windows for workstations shares its build numbers. */
    static void expectServer(Examination examination, HostFacts host) {
        examination.expect(
                Place.of(PRODUCT_TYPE),
                "ServerNT or LanmanNT",
                RegistryReading.always(RegistryReading.text(host, PRODUCT_TYPE)),
                type -> type.equalsIgnoreCase("ServerNT") || type.equalsIgnoreCase("LanmanNT"),
                seen -> Finding.byHand(seen, "This is no server; install the agent on a Windows Server."));
    }

    static void expectBuild(Examination examination, HostFacts host, long least, String advice) {
        examination.expect(
                Place.of(BUILD),
                least + " or greater (" + release(least) + ")",
                build(host).map(Build::new),
                build -> build.number >= least,
                seen -> Finding.byHand(seen, advice));
    }

    /** A build as messages show it: {@code 17763 (Windows Server 2019)}. */
    private record Build(long number) {
        @Override
        public String toString() {
            return number + " (" + release(number) + ")";
        }
    }

    private static String release(long build) {
        Map.Entry<Long, String> release = RELEASES.floorEntry(build);
        if (release == null) {
            return "older than Windows Server 2016";
        }
        return (release.getKey() == build ? "" : "later than ") + release.getValue();
    }
}
