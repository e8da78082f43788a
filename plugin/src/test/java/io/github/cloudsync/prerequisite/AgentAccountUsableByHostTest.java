package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.fact.Permission;
import io.github.cloudsync.model.fact.Permission.Standing;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.source.ldap.lab.Declarations;
import io.github.cloudsync.source.memory.MemoryHost;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgentAccountUsableByHostTest {
    private static final String PLACE = "lab.example LAB\\agent$";
    private static final String EXPECTED = "LAB\\PROV01$ may retrieve the password";

    private static Examined examine(MemoryDirectory directory) {
        return Examined.in(new AgentAccountUsableByHost(), Map.of(), directory);
    }

    private static MemoryDirectory standing(Standing standing) {
        return MemoryDirectory.good().retrieval(Reading.present(new Permission(standing, "because of (A)")));
    }

    @Test
    void withoutAnAccountBroughtAlongTheQuestionDoesNotArise() {
        Examined.in(new AgentAccountUsableByHost(), Map.of(), MemoryDirectory.of(Declarations.domain("lab.example")))
                .isNotVerified(
                        "no 'agentAccount:' is declared; declare the gMSA if you bring one along, or once the agent's"
                                + " installer has created its own");
    }

    @Test
    void withoutTheAccountTheQuestionDoesNotArise() {
        Examined.in(
                        new AgentAccountUsableByHost(),
                        Map.of(),
                        MemoryDirectory.good().account("LAB\\agent$", Reading.absent()))
                .isNotApplicable("there is no account 'LAB\\agent$', see agent-account-exists");
    }

    @Test
    void theServerMay() {
        examine(standing(Standing.GRANTED)).isMet().shows(new Sighting(PLACE, EXPECTED, "because of (A)"));
    }

    @Test
    void theServerMayNot() {
        for (Standing standing : new Standing[] {Standing.MISSING, Standing.DENIED}) {
            examine(standing(standing))
                    .finds(new Sighting(PLACE, EXPECTED, "because of (A)"))
                    .advises("Run Set-ADServiceAccount -Identity 'CN=agent,DC=lab,DC=example'"
                            + " -PrincipalsAllowedToRetrieveManagedPassword 'PROV01$' and name those who may today as"
                            + " well, for the command replaces the list. If the server is to get the right through a"
                            + " group, restart it after adding it there.");
        }
    }

    @Test
    void whatOnlyADomainControllerCanJudgeIsUnknown() {
        examine(standing(Standing.UNDECIDED)).isUnknown(PLACE + " could not be read: because of (A)");
    }

    @Test
    void theServerIsNotInTheDomain() {
        examine(MemoryDirectory.good().account("PROV01$", Reading.absent()))
                .finds(new Sighting("lab.example PROV01", "the computer account of the agent's server", "absent"))
                .advises("Join the server to the domain, or correct 'agentHost:'.");
    }

    @Test
    void theServerIsTheHostThatIsChecked() {
        MemoryDirectory directory =
                MemoryDirectory.of(Declarations.domain("lab.example").agentAccount("LAB\\agent$"));
        examine(directory)
                .isUnknown(PLACE + " could not be read: the host that is checked does not say its name. Declare it with"
                        + " 'agentHost:'.");
        RegistryValue name = RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ComputerName")
                .value("ComputerName");
        Examined.in(new AgentAccountUsableByHost(), new MemoryHost().with(name, RegistryData.text("PROV01")), directory)
                .isMet();
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        examine(MemoryDirectory.good().retrieval(Reading.unreadable("dc1:636 refuses connections.")))
                .isUnknown("lab.example LAB\\agent$ could not be read: dc1:636 refuses connections.");
        examine(MemoryDirectory.good().account("PROV01$", Reading.unreadable("dc1:636 refuses connections.")))
                .isUnknown("lab.example LAB\\agent$ could not be read: dc1:636 refuses connections.");
    }
}
