package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.source.ldap.lab.Declarations;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScopeOusFewEnoughTest {
    private static final String PEOPLE = "OU=People,DC=lab,DC=example";

    private static Examined examine(Declarations declarations, long most, Reading<String> people) {
        return Examined.in(
                new ScopeOusFewEnough(),
                Map.of("count", most),
                MemoryDirectory.of(declarations).container(PEOPLE, people));
    }

    private static Declarations people() {
        return Declarations.domain("lab.example").scopeOus(PEOPLE).scopeGroups("A", "B");
    }

    @Test
    void withoutOusInScopeTheQuestionDoesNotArise() {
        Examined.in(new ScopeOusFewEnough(), Map.of(), MemoryDirectory.good())
                .isNotVerified(
                        "no OU is declared that filters what is synchronized; if there are some, declare them with"
                                + " 'scope: {ous: […]}'");
    }

    @Test
    void whatOneOfTwoDirectoriesDoesNotDeclareIsNotMadeGoodByTheOther() {
        Examined.in(
                        new ScopeOusFewEnough(),
                        Map.of("count", 3L),
                        MemoryDirectory.of(people()).container(PEOPLE, Reading.present(PEOPLE)),
                        MemoryDirectory.good())
                .isNotVerified(
                        "no OU is declared that filters what is synchronized; if there are some, declare them with"
                                + " 'scope: {ous: […]}'");
    }

    @Test
    void theLimitItselfIsAllowed() {
        examine(people(), 3, Reading.present(PEOPLE))
                .isMet()
                .shows(
                        new Sighting("lab.example scope", "at most 3 OUs and groups", "3 (1 OUs, 2 groups)"),
                        new Sighting("lab.example " + PEOPLE, "present", PEOPLE));
    }

    @Test
    void oneMoreIsNot() {
        examine(people(), 2, Reading.present(PEOPLE))
                .finds(new Sighting("lab.example scope", "at most 2 OUs and groups", "3 (1 OUs, 2 groups)"))
                .advises("Use OUs further up, or spread the scope over several configurations.");
    }

    @Test
    void anOuThatIsNotThereIsSaid() {
        examine(people(), 59, Reading.absent())
                .finds(new Sighting("lab.example " + PEOPLE, "present", "absent"))
                .advises(
                        "Correct the distinguished name in 'scope: {ous: […]}'. An OU that was renamed or deleted drops"
                                + " out of the scope without a word.");
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        examine(people(), 59, Reading.unreadable("dc1:636 refuses connections."))
                .isUnknown("lab.example OU=People,DC=lab,DC=example could not be read: dc1:636 refuses connections.");
    }
}
