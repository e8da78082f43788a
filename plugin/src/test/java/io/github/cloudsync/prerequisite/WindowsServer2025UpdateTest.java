package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.registry.RegistryValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsServer2025UpdateTest {
    private static final RegistryValue REVISION = Server.VERSION.value("UBR");

    @ParameterizedTest
    @ValueSource(strings = {"6901", "7171", "32370"})
    void theUpdateOrALaterOnePasses(String revision) {
        examine("'26100'", revision).isMet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1742", "6900"})
    void anOlderRevisionDoesNot(String revision) {
        examine("'26100'", revision)
                .finds(new Sighting(REVISION.toString(), "6901 or greater", revision))
                .advises(
                        "Install the newest cumulative update of Windows Server 2025 (KB5070773 or later), then restart"
                                + " the server.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"14393", "20348", "26200"})
    void anotherReleaseDoesNotNeedIt(String build) {
        examine("'" + build + "'", "1")
                .isNotApplicable(
                        "this is Windows build " + build + ", and only 26100, Windows Server 2025, needs the update");
    }

    @Test
    void withoutARevisionOrABuildItIsUnknown() {
        String absent =
                " could not be read: it is absent, though every Windows has it; look at the registry with regedit";
        examine("'26100'", "-").isUnknown(REVISION + absent);
        examine("-", "6901").isUnknown(Server.BUILD + absent);
        examine("'26100'", "'6901'")
                .isUnknown(REVISION
                        + " could not be read: it holds the REG_SZ \"6901\" instead of a REG_DWORD; find out what wrote"
                        + " that");
    }

    private static Examined examine(String build, String revision) {
        return Examined.on(
                Server.with(Server.ofBuild(build, "'ServerNT'"), REVISION, revision),
                new WindowsServer2025Update(),
                Desired.everything());
    }
}
