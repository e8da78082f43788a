package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.source.memory.MemoryHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerHasDesktopExperienceTest {
    private static final RegistryValue TYPE = Server.VERSION.value("InstallationType");
    private static final RegistryValue SHELL =
            Server.VERSION.child("Server").child("ServerLevels").value("Server-Gui-Shell");
    private static final String ADVICE =
            "The agent is not supported here, and Windows cannot be converted: install Windows Server anew, with Desktop"
                    + " Experience.";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"'Server', 1", "'server', 1"})
    void bothPlacesSaySo(String type, String shell) {
        examine(type, shell).isMet();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "'Server Core', -, Server Core, absent",
                "'Server Core', 0, Server Core, 0",
                "'Nano Server', -, Nano Server, absent",
                "'Client', -, Client, absent",
                "'', -, \"\", absent",
            })
    void bothPlacesDenyIt(String type, String shell, String shownType, String shownShell) {
        examine(type, shell)
                .finds(
                        new Sighting(TYPE.toString(), "Server", shownType),
                        new Sighting(SHELL.toString(), "1", shownShell))
                .advises(ADVICE, ADVICE)
                .hasNothingToFix();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "'Server', -, Server, absent",
                "'Server', 0, Server, 0",
                "'Server', 2, Server, 2",
                "'Server Core', 1, Server Core, 1",
                "'Client', 1, Client, 1",
            })
    void whereTheyContradictEachOtherItIsUnknown(String type, String shell, String shownType, String shownShell) {
        examine(type, shell)
                .isUnknown("the registry contradicts itself: " + TYPE + " is " + shownType + " and " + SHELL + " is "
                        + shownShell + "; look with 'Get-WindowsFeature Server-Gui-Shell', and at what wrote there");
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        examine("-", "1")
                .isUnknown(TYPE
                        + " could not be read: it is absent, though every Windows has it; look at the registry with"
                        + " regedit");
        examine("'Server'", "'1'")
                .isUnknown(
                        SHELL
                                + " could not be read: it holds the REG_SZ \"1\" instead of a REG_DWORD; find out what wrote that");
        Examined.on(host("'Server'", "1").denyReading(TYPE), new ServerHasDesktopExperience(), Desired.everything())
                .isUnknown(TYPE + " could not be read: access denied; run Maven as an administrator");
    }

    private static MemoryHost host(String type, String shell) {
        return Server.with(Server.with(new MemoryHost(), TYPE, type), SHELL, shell);
    }

    private static Examined examine(String type, String shell) {
        return Examined.on(host(type, shell), new ServerHasDesktopExperience(), Desired.everything());
    }
}
