package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.fact.DirectoryGroup;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.source.ldap.lab.Declarations;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScopeGroupsSmallEnoughTest {
    private static final String PLACE = "lab.example Sync users";

    private static Examined examine(Reading<DirectoryGroup> group, long most) {
        return Examined.in(
                new ScopeGroupsSmallEnough(),
                Map.of("members", most),
                MemoryDirectory.of(Declarations.domain("lab.example").scopeGroups("Sync users"))
                        .group("Sync users", group));
    }

    private static Reading<DirectoryGroup> group(long members, String... nested) {
        return Reading.present(new DirectoryGroup("CN=Sync users", members, List.of(nested)));
    }

    @Test
    void withoutGroupsInScopeTheQuestionDoesNotArise() {
        Examined.in(new ScopeGroupsSmallEnough(), Map.of(), MemoryDirectory.good())
                .isNotVerified(
                        "no group is declared that filters what is synchronized; if there are some, declare them with"
                                + " 'scope: {groups: […]}'");
    }

    @Test
    void theLimitItselfIsAllowed() {
        examine(group(1500), 1500).isMet().shows(new Sighting(PLACE, "at most 1,500 members", "1,500 members"));
        examine(group(50_000), 50_000).isMet();
    }

    @Test
    void oneMoreIsNot() {
        examine(group(1501), 1500)
                .finds(new Sighting(PLACE, "at most 1,500 members", "1,501 members"))
                .advises("Use several smaller groups, or filter by OUs instead.");
        examine(group(50_001), 50_000).finds(new Sighting(PLACE, "at most 50,000 members", "50,001 members"));
    }

    @Test
    void nestedGroupsAreNamed() {
        examine(group(2, "CN=Inner", "CN=Other"), 1500)
                .isMet()
                .shows(new Sighting(
                        PLACE,
                        "at most 1,500 members",
                        "2 members, among them the groups CN=Inner; CN=Other, whose own members are neither counted nor"
                                + " synchronized"));
    }

    @Test
    void aGroupThatIsNotThereIsSaid() {
        examine(Reading.absent(), 1500)
                .finds(new Sighting(PLACE, "at most 1,500 members", "absent"))
                .advises("Correct the name in 'scope: {groups: […]}'. A group that was renamed or deleted drops out of"
                        + " the scope without a word.");
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        examine(Reading.unreadable("dc1:636 refuses connections."), 1500)
                .isUnknown("lab.example Sync users could not be read: dc1:636 refuses connections.");
    }
}
