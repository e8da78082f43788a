package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.source.memory.MemoryHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Dotnet471Test {
    private static final RegistryValue RELEASE = RegistryKey.of(
                    "HKLM\\SOFTWARE\\Microsoft\\NET Framework Setup\\NDP\\v4\\Full")
            .value("Release");

    @ParameterizedTest
    @ValueSource(strings = {"461308", "461310", "461814", "528449", "533325"})
    void thatVersionOrALaterOnePasses(String release) {
        examine(release).isMet();
    }

    @ParameterizedTest
    @CsvSource({
        "394802, 394802 (4.6.2)", // what Windows Server 2016 comes with
        "460798, 460798 (4.7)",
        "461307, 461307 (4.7)",
        "378389, 378389 (older than 4.6.2)",
        "-, absent",
    })
    void anOlderOneOrNoneDoesNot(String release, String shown) {
        examine(release)
                .finds(new Sighting(RELEASE.toString(), "461308 or greater (4.7.1)", shown))
                .advises("Install .NET Framework 4.8 from https://dotnet.microsoft.com/download/dotnet-framework, then"
                        + " restart the server.")
                .hasNothingToFix();
    }

    @Test
    void textIsUnknown() {
        examine("'461814'")
                .isUnknown(RELEASE
                        + " could not be read: it holds the REG_SZ \"461814\" instead of a REG_DWORD; find out what wrote"
                        + " that");
    }

    @Test
    void aDenialIsUnknown() {
        Examined.on(
                        Server.with(new MemoryHost(), RELEASE, "461814").denyReading(RELEASE),
                        new Dotnet471(),
                        Desired.everything())
                .isUnknown(RELEASE + " could not be read: access denied; run Maven as an administrator");
    }

    private static Examined examine(String release) {
        return Examined.on(Server.with(new MemoryHost(), RELEASE, release), new Dotnet471(), Desired.everything());
    }
}
