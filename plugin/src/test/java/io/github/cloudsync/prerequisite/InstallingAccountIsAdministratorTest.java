package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.fact.DirectoryAccount;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.source.ldap.lab.Declarations;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class InstallingAccountIsAdministratorTest {
    private static final String EXPECTED = "a member of Domain Admins or Enterprise Admins";

    private static Examined examine(MemoryDirectory directory) {
        return Examined.in(new InstallingAccountIsAdministrator(), Map.of(), directory);
    }

    private static MemoryDirectory groups(String... sids) {
        return MemoryDirectory.good().groups(Reading.present(List.of(sids)));
    }

    @Test
    void eitherGroupWillDo() {
        examine(groups("S-1-5-21-1-2-3-513", "S-1-5-21-1-2-3-512"))
                .isMet()
                .shows(new Sighting(
                        "lab.example LAB\\ida", EXPECTED, "a member of Domain Admins (S-1-5-21-1-2-3-512)"));
        examine(groups("S-1-5-21-1-2-3-519"))
                .isMet()
                .shows(new Sighting(
                        "lab.example LAB\\ida", EXPECTED, "a member of Enterprise Admins (S-1-5-21-1-2-3-519)"));
    }

    /** An account that was moved here keeps the SIDs of the groups it was in, in its sIDHistory. */
    @Test
    void theAdministratorsOfAnotherDomainAreNotThoseOfThisOne() {
        examine(groups("S-1-5-21-1-2-3-513", "S-1-5-21-9-9-9-512"))
                .finds(new Sighting("lab.example LAB\\ida", EXPECTED, "a member of neither"));
        examine(groups("S-1-5-21-1-2-3-513", "S-1-5-21-9-9-9-519"))
                .isUnknown("lab.example LAB\\ida could not be read: it is a member of S-1-5-21-9-9-9-519, and whether"
                        + " that is Enterprise Admins of this forest or of another one, this domain does not tell; name an"
                        + " account in Domain Admins with 'installingAccount:'");
        examine(groups("S-1-5-21-9-9-9-519", "S-1-5-21-1-2-3-512")).isMet();
    }

    @Test
    void noOtherGroupWill() {
        examine(groups("S-1-5-32-544", "S-1-5-21-1-2-3-518", "S-1-5-21-1-2-3-1512"))
                .finds(new Sighting("lab.example LAB\\ida", EXPECTED, "a member of neither"))
                .advises("Install the agent with an account that is one, and name it with 'installingAccount:'.");
    }

    @Test
    void aDisabledAccountInstallsNothing() {
        DirectoryAccount disabled =
                new DirectoryAccount("LAB\\ida", "CN=ida", "S-1-5-21-1-2-3-1111", false, false, OptionalLong.empty());
        examine(groups("S-1-5-21-1-2-3-512").account("ida", Reading.present(disabled)))
                .finds(new Sighting("lab.example LAB\\ida", EXPECTED, "disabled"))
                .advises("Enable it, or name another account with 'installingAccount:'.");
    }

    @Test
    void theDeclaredAccountIsLookedAt() {
        MemoryDirectory directory =
                MemoryDirectory.of(Declarations.domain("lab.example").installingAccount("eve@lab.example"));
        examine(directory)
                .finds(new Sighting("lab.example eve@lab.example", EXPECTED, "absent"))
                .advises("Name the account that installs the agent with 'installingAccount:'.");
        examine(directory.account("eve@lab.example", Reading.present(MemoryDirectory.IDA)))
                .isMet();
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        examine(MemoryDirectory.good().groups(Reading.unreadable("dc1:636 refuses connections.")))
                .isUnknown("lab.example LAB\\ida could not be read: dc1:636 refuses connections.");
        examine(MemoryDirectory.good().account("ida", Reading.unreadable("dc1:636 refuses connections.")))
                .isUnknown(
                        "lab.example the account the plugin signs in with could not be read: dc1:636 refuses connections.");
    }
}
