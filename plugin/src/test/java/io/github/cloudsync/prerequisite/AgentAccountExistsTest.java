package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.fact.DirectoryAccount;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.source.ldap.lab.Declarations;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AgentAccountExistsTest {
    private static final String PLACE = "lab.example LAB\\agent$";
    private static final String EXPECTED = "an enabled group Managed Service Account";

    private static Examined examine(Reading<DirectoryAccount> account) {
        return Examined.in(
                new AgentAccountExists(), Map.of(), MemoryDirectory.good().account("LAB\\agent$", account));
    }

    private static Reading<DirectoryAccount> account(boolean enabled, boolean groupManaged) {
        return Reading.present(new DirectoryAccount(
                "LAB\\agent$",
                "CN=agent,DC=lab,DC=example",
                "S-1-5-21-1-2-3-1109",
                enabled,
                groupManaged,
                OptionalLong.empty()));
    }

    @Test
    void withoutAnAccountBroughtAlongTheQuestionDoesNotArise() {
        Examined.in(new AgentAccountExists(), Map.of(), MemoryDirectory.of(Declarations.domain("lab.example")))
                .isNotVerified(
                        "no 'agentAccount:' is declared; declare the gMSA if you bring one along, or once the agent's"
                                + " installer has created its own");
    }

    @Test
    void anEnabledGmsaIsThere() {
        examine(account(true, true)).isMet().shows(new Sighting(PLACE, EXPECTED, "CN=agent,DC=lab,DC=example"));
    }

    @Test
    void theAccountIsMissing() {
        examine(Reading.absent())
                .finds(new Sighting(PLACE, EXPECTED, "absent"))
                .advises("Create it as a Domain Admin: New-ADServiceAccount -Name 'agent' -DNSHostName"
                        + " 'agent.lab.example' -PrincipalsAllowedToRetrieveManagedPassword '<the server>$'"
                        + " -KerberosEncryptionType AES128,AES256. Or correct 'agentAccount:'.");
    }

    @Test
    void theAccountIsDisabled() {
        examine(account(false, true))
                .finds(new Sighting(PLACE, EXPECTED, "CN=agent,DC=lab,DC=example, which is disabled"))
                .advises("Enable it: Enable-ADAccount -Identity 'CN=agent,DC=lab,DC=example'.");
    }

    @Test
    void theAccountIsOfAnotherKind() {
        examine(account(true, false))
                .finds(new Sighting(PLACE, EXPECTED, "CN=agent,DC=lab,DC=example, which is none"))
                .advises("Declare a group Managed Service Account with 'agentAccount:'; the agent runs under no other"
                        + " kind.");
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        examine(Reading.unreadable("dc1:636 refuses connections."))
                .isUnknown("lab.example LAB\\agent$ could not be read: dc1:636 refuses connections.");
    }
}
