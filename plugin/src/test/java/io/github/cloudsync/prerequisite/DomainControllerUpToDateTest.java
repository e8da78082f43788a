package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.fact.DomainController;
import io.github.cloudsync.model.fact.Reading;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DomainControllerUpToDateTest {
    private static final Map<String, Long> SERVER_2016 = Map.of("functionality", 7L, "build", 14393L);
    private static final Map<String, Long> SERVER_2012 = Map.of("functionality", 5L, "build", 9200L);
    private static final DomainController OLD = controller("DC1", "Windows Server 2012 R2 Standard", 9600, 6, false);
    private static final DomainController NEW = controller("DC2", "Windows Server 2019 Standard", 17763, 7, false);

    private static DomainController controller(String name, String system, long build, long level, boolean readOnly) {
        return new DomainController(name, system, OptionalLong.of(build), OptionalLong.of(level), readOnly);
    }

    private static Examined examine(Map<String, Long> needed, DomainController... controllers) {
        return Examined.in(
                new DomainControllerUpToDate(), needed, MemoryDirectory.good().controllers(controllers));
    }

    @Test
    void oneIsEnoughAndTheOldOnesAreNamed() {
        examine(SERVER_2016, OLD, NEW)
                .isMet()
                .shows(
                        new Sighting(
                                "lab.example domain controller DC1",
                                "Windows Server 2016 or later",
                                "Windows Server 2012 R2 Standard (build 9600, functional level 6)"),
                        new Sighting(
                                "lab.example domain controller DC2",
                                "Windows Server 2016 or later",
                                "Windows Server 2019 Standard (build 17763, functional level 7)"));
        examine(SERVER_2012, OLD).isMet();
    }

    @Test
    void noneIsNotEnough() {
        examine(SERVER_2016, OLD)
                .finds(new Sighting(
                        "lab.example domain controller DC1",
                        "Windows Server 2016 or later",
                        "Windows Server 2012 R2 Standard (build 9600, functional level 6)"))
                .advises("Promote a server with Windows Server 2016 or later to a writable domain controller of this"
                        + " domain, or upgrade this one.");
    }

    @Test
    void aReleaseWithoutASchemaOfItsOwnIsNamedAsWell() {
        examine(Map.of("functionality", 7L, "build", 20348L), NEW)
                .finds(new Sighting(
                        "lab.example domain controller DC2",
                        "Windows Server 2022 or later",
                        "Windows Server 2019 Standard (build 17763, functional level 7)"));
    }

    @Test
    void aReadOnlyOneDoesNotCount() {
        examine(SERVER_2016, controller("RODC", "Windows Server 2022", 20348, 7, true))
                .finds(new Sighting(
                        "lab.example domain controller RODC",
                        "Windows Server 2016 or later",
                        "Windows Server 2022 (build 20348, functional level 7, read-only)"));
    }

    @Test
    void aNewNameOnAnOldLevelDoesNotCount() {
        examine(SERVER_2016, controller("DC1", "Windows Server 2022", 20348, 6, false))
                .finds(new Sighting(
                        "lab.example domain controller DC1",
                        "Windows Server 2016 or later",
                        "Windows Server 2022 (build 20348, functional level 6)"));
    }

    @Test
    void oneOfTheTwoNumbersDecidesWhereTheOtherIsHidden() {
        examine(SERVER_2016, new DomainController("DC1", "", OptionalLong.empty(), OptionalLong.of(7), false))
                .isMet();
        examine(SERVER_2016, new DomainController("DC1", "Samba", OptionalLong.empty(), OptionalLong.of(4), false))
                .finds(new Sighting(
                        "lab.example domain controller DC1",
                        "Windows Server 2016 or later",
                        "Samba (functional level 4)"));
    }

    @Test
    void oneOfWhichNothingIsKnownMayBeTheRecentOne() {
        DomainController obscure = new DomainController("DC3", "", OptionalLong.empty(), OptionalLong.empty(), false);
        examine(SERVER_2016, OLD, obscure)
                .isUnknown(
                        "lab.example domain controller DC3 could not be read: the directory says neither its build nor"
                                + " its functional level");
        examine(SERVER_2016, NEW, obscure).isMet();
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        Examined.in(
                        new DomainControllerUpToDate(),
                        SERVER_2016,
                        MemoryDirectory.good().controllers(Reading.unreadable("dc1:636 refuses connections.")))
                .isUnknown("lab.example domain controllers could not be read: dc1:636 refuses connections.");
    }
}
