package io.github.cloudsync.source.ldap.rights;

import io.github.cloudsync.model.fact.DelegatedPermission;
import io.github.cloudsync.model.fact.Delegation;
import io.github.cloudsync.model.fact.Permission;
import io.github.cloudsync.model.fact.Permission.Standing;
import io.github.cloudsync.security.AccessMask;
import io.github.cloudsync.security.Ace;
import io.github.cloudsync.security.Acl;
import io.github.cloudsync.security.Sddl;
import io.github.cloudsync.security.SecurityDescriptor;
import io.github.cloudsync.security.Sid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Holds a container's access control entries against the table of permissions a custom gMSA needs. */
public final class AgentPermissions {
    private final String container;
    private final List<Ace> aces;
    private final Account account;

    private AgentPermissions(String container, List<Ace> aces, Account account) {
        this.container = container;
        this.aces = aces;
        this.account = account;
    }

    /** What the account may do in and below the container that has this security descriptor. */
    public static Delegation of(String container, SecurityDescriptor descriptor, Account account) {
        if (descriptor.dacl().isEmpty()) {
            // Such a descriptor gives everything to everyone, and one whose list the domain controller hides looks the
            // same. Neither is a table of permissions that holds.
            return new Delegation(
                    container,
                    Arrays.stream(AgentPermission.values())
                            .map(permission -> row(
                                    permission,
                                    Standing.UNDECIDED,
                                    "the security descriptor has no access control list",
                                    account))
                            .toList(),
                    List.of());
        }
        return new AgentPermissions(container, descriptor.dacl().map(Acl::aces).get(), account).judge();
    }

    private Delegation judge() {
        return new Delegation(
                container,
                Arrays.stream(AgentPermission.values()).map(this::judge).toList(),
                excess());
    }

    private DelegatedPermission judge(AgentPermission permission) {
        Set<String> grants = new LinkedHashSet<>();
        for (Question question : permission.questions()) {
            Decision decision = question.decide(counting(question), account);
            if (decision instanceof Decision.Granted) {
                grants.add(decision.explain());
            } else {
                return row(permission, decision.standing(), decision.explain() + where(permission, question), account);
            }
            aces.stream()
                    .filter(ace -> protectsFromAccidentalDeletion(ace, question))
                    .map(ace -> "but nothing right below can be deleted, for " + Sddl.print(ace)
                            + " protects it from accidental deletion")
                    .forEach(grants::add);
        }
        return row(permission, Standing.GRANTED, String.join("; ", grants), account);
    }

    private static DelegatedPermission row(
            AgentPermission permission, Standing standing, String because, Account account) {
        return new DelegatedPermission(
                permission.words(),
                new Permission(standing, because),
                permission.dsaclsRights(),
                permission.isOnContainer(),
                permission.ace(account));
    }

    private List<Ace> counting(Question question) {
        return aces.stream()
                .filter(ace -> !protectsFromAccidentalDeletion(ace, question))
                .toList();
    }

    /**
     * Protecting an OU from accidental deletion denies everyone to delete the children of its parent, and nearly every
     * domain has such an OU right below its head. The permission table holds all the same: the entry reaches no further.
     */
    private static boolean protectsFromAccidentalDeletion(Ace ace, Question question) {
        return question.reach() == Reach.HERE
                && ace instanceof Ace.Rights entry
                && entry.kind() == Ace.Kind.DENY
                && entry.trustee().equals(Sid.EVERYONE)
                && entry.objectType().isEmpty()
                && !entry.flags().containerInherit()
                && entry.mask().containsAll(AccessMask.DELETE_CHILD)
                && AccessMask.DELETE_CHILD
                        .or(AccessMask.DELETE)
                        .or(AccessMask.DELETE_TREE)
                        .containsAll(entry.mask());
    }

    private List<String> excess() {
        List<String> excess = new ArrayList<>();
        for (ExcessRight right : ExcessRight.ALL) {
            if (right.question().decide(aces, account) instanceof Decision.Granted granted) {
                excess.add(right.words() + ", " + granted.explain());
                if (right.saysItAll()) {
                    break;
                }
            }
        }
        return excess;
    }

    private static String where(AgentPermission permission, Question question) {
        return switch (question.reach()) {
            case HERE -> " on this object";
            case CHILD -> permission == AgentPermission.CREATE_AND_DELETE_USERS ? " on descendant objects" : "";
            case DEEPER -> " further than one level down";
        };
    }
}
