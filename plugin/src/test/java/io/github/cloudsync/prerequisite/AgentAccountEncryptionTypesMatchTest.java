package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.fact.DirectoryAccount;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.source.ldap.lab.Declarations;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AgentAccountEncryptionTypesMatchTest {
    private static final String PLACE = "lab.example LAB\\agent$ msDS-SupportedEncryptionTypes";

    private static Examined examine(OptionalLong agent, OptionalLong host) {
        return Examined.in(
                new AgentAccountEncryptionTypesMatch(),
                Map.of(),
                MemoryDirectory.good()
                        .account("LAB\\agent$", Reading.present(account("agent", agent)))
                        .account("PROV01$", Reading.present(account("PROV01", host))));
    }

    private static DirectoryAccount account(String name, OptionalLong types) {
        return new DirectoryAccount(
                "LAB\\" + name + "$", "CN=" + name + ",DC=lab,DC=example", "S-1-5-21-1-2-3-1", true, true, types);
    }

    @Test
    void withoutAnAccountBroughtAlongTheQuestionDoesNotArise() {
        Examined.in(
                        new AgentAccountEncryptionTypesMatch(),
                        Map.of(),
                        MemoryDirectory.of(Declarations.domain("lab.example")))
                .isNotVerified(
                        "no 'agentAccount:' is declared; declare the gMSA if you bring one along, or once the agent's"
                                + " installer has created its own");
    }

    @Test
    void withoutTheAccountTheQuestionDoesNotArise() {
        Examined.in(
                        new AgentAccountEncryptionTypesMatch(),
                        Map.of(),
                        MemoryDirectory.good().account("LAB\\agent$", Reading.absent()))
                .isNotApplicable("there is no account 'LAB\\agent$', see agent-account-exists");
    }

    @Test
    void oneTypeInCommonIsEnough() {
        examine(OptionalLong.of(0x18), OptionalLong.of(0x1C))
                .isMet()
                .shows(new Sighting(PLACE, "one of LAB\\PROV01$'s: RC4, AES128, AES256", "AES128, AES256"));
        examine(OptionalLong.of(0x10), OptionalLong.of(0x1F)).isMet();
    }

    @Test
    void noTypeInCommonIsNot() {
        examine(OptionalLong.of(0x4), OptionalLong.of(0x18))
                .finds(new Sighting(PLACE, "one of LAB\\PROV01$'s: AES128, AES256", "RC4"))
                .advises("Set types that both have, for example Set-ADServiceAccount -Identity"
                        + " 'CN=agent,DC=lab,DC=example' -KerberosEncryptionType AES128,AES256.");
        examine(OptionalLong.of(0x3), OptionalLong.of(0x1F))
                .finds(new Sighting(PLACE, "one of LAB\\PROV01$'s: RC4, AES128, AES256", "none but DES"));
    }

    @Test
    void anAccountThatNamesNoneHasADefaultNobodySees() {
        for (OptionalLong none : new OptionalLong[] {OptionalLong.empty(), OptionalLong.of(0)}) {
            examine(none, OptionalLong.of(0x1C))
                    .isUnknown(
                            PLACE + " could not be read: LAB\\agent$ does not say its types, so a default applies that"
                                    + " the directory does not show. Set them, for example Set-ADServiceAccount -Identity"
                                    + " 'CN=agent,DC=lab,DC=example' -KerberosEncryptionType AES128,AES256.");
            examine(OptionalLong.of(0x1C), none)
                    .isUnknown(
                            PLACE + " could not be read: LAB\\PROV01$ does not say its types, so a default applies that"
                                    + " the directory does not show. Set them, for example Set-ADComputer -Identity"
                                    + " 'CN=PROV01,DC=lab,DC=example' -KerberosEncryptionType AES128,AES256.");
        }
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        Examined.in(
                        new AgentAccountEncryptionTypesMatch(),
                        Map.of(),
                        MemoryDirectory.good()
                                .account("LAB\\agent$", Reading.unreadable("dc1:636 refuses connections.")))
                .isUnknown(
                        "lab.example LAB\\agent$ msDS-SupportedEncryptionTypes could not be read: dc1:636 refuses connections.");
    }
}
