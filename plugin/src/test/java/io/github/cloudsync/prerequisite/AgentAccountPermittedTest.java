package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.fact.Delegation;
import io.github.cloudsync.model.fact.Permission.Standing;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.source.ldap.lab.Declarations;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgentAccountPermittedTest {
    private static final String DOMAIN = "DC=lab,DC=example LAB\\agent$";
    private static final String SHIELDED = "OU=Shielded,DC=lab,DC=example";

    private static Examined examine(MemoryDirectory directory) {
        return Examined.in(new AgentAccountPermitted(), Map.of(), directory);
    }

    private static MemoryDirectory standing(Standing... standings) {
        return MemoryDirectory.good()
                .delegation(Reading.present(MemoryDirectory.delegation("DC=lab,DC=example", standings)));
    }

    private static MemoryDirectory blocked(Standing... standings) {
        return MemoryDirectory.good()
                .blocked(Reading.present(List.of(MemoryDirectory.delegation(SHIELDED, standings))));
    }

    @Test
    void withoutAnAccountBroughtAlongTheQuestionDoesNotArise() {
        Examined.in(new AgentAccountPermitted(), Map.of(), MemoryDirectory.of(Declarations.domain("lab.example")))
                .isNotVerified(
                        "no 'agentAccount:' is declared; declare the gMSA if you bring one along, or once the agent's"
                                + " installer has created its own");
    }

    @Test
    void withoutTheAccountTheQuestionDoesNotArise() {
        Examined.in(
                        new AgentAccountPermitted(),
                        Map.of(),
                        MemoryDirectory.good().account("LAB\\agent$", Reading.absent()))
                .isNotApplicable("there is no account 'LAB\\agent$', see agent-account-exists");
    }

    @Test
    void everyRowIsShown() {
        examine(standing(Standing.GRANTED, Standing.GRANTED))
                .isMet()
                .shows(
                        new Sighting(DOMAIN, "Row 1", "because of Row 1"),
                        new Sighting(DOMAIN, "Row 2", "because of Row 2"));
    }

    @Test
    void aMissingRowComesWithTheCommandThatGrantsIt() {
        examine(standing(Standing.GRANTED, Standing.MISSING))
                .finds(new Sighting(DOMAIN, "Row 2", "because of Row 2"))
                .advises(
                        "Run dsacls \"DC=lab,DC=example\" /I:S /G \"LAB\\agent$:RP;;Row 2\". In SDDL the entry is (ACE Row 2).");
    }

    @Test
    void aDeniedRowIsNotCuredByGrantingIt() {
        examine(standing(Standing.DENIED))
                .finds(new Sighting(DOMAIN, "Row 1", "because of Row 1"))
                .advises("Remove the entry that denies it; granting it besides would change nothing.");
    }

    @Test
    void whatOnlyADomainControllerCanJudgeIsUnknown() {
        examine(standing(Standing.GRANTED, Standing.UNDECIDED))
                .isUnknown(DOMAIN + " could not be read: because of Row 2");
        examine(blocked(Standing.GRANTED, Standing.UNDECIDED))
                .isUnknown(SHIELDED + " LAB\\agent$ could not be read: because of Row 2");
    }

    @Test
    void rightsInExcessAreShownButAreNoFinding() {
        Delegation table = MemoryDirectory.delegation("DC=lab,DC=example", Standing.GRANTED);
        examine(MemoryDirectory.good()
                        .delegation(Reading.present(new Delegation(
                                table.container(), table.permissions(), List.of("Full control, granted by (A)")))))
                .isMet()
                .shows(
                        new Sighting(DOMAIN, "Row 1", "because of Row 1"),
                        new Sighting(DOMAIN, "no right that the table does not name", "Full control, granted by (A)"));
    }

    @Test
    void anOuThatInheritsNothingMustGrantTheRowsItself() {
        examine(blocked(Standing.GRANTED)).isMet();
        examine(blocked(Standing.GRANTED, Standing.MISSING, Standing.MISSING))
                .finds(new Sighting(
                        SHIELDED + " LAB\\agent$",
                        "inherits the permissions or grants them itself",
                        "inheritance is blocked, and 2 are missing: Row 2; Row 3"))
                .advises("Let the OU inherit again: dsacls \"" + SHIELDED
                        + "\" /P:N. Or grant them there: dsacls \"" + SHIELDED
                        + "\" /I:S /G \"LAB\\agent$:RP;;Row 2\" and dsacls \""
                        + SHIELDED + "\" /I:S /G \"LAB\\agent$:RP;;Row 3\".");
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        examine(MemoryDirectory.good().delegation(Reading.unreadable("dc1:636 refuses connections.")))
                .isUnknown("lab.example LAB\\agent$ could not be read: dc1:636 refuses connections.");
        examine(MemoryDirectory.good().blocked(Reading.unreadable("dc1:636 refuses connections.")))
                .isUnknown("lab.example OUs that block inheritance could not be read: dc1:636 refuses connections.");
    }
}
