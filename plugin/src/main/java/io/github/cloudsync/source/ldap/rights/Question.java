package io.github.cloudsync.source.ldap.rights;

import io.github.cloudsync.security.AccessMask;
import io.github.cloudsync.security.Ace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks whether an account has all of some rights to the objects at one distance from a container.
 *
 * <p>The entries are gone through in their order, and the first one about a right decides it ([MS-DTYP] 2.5.3.2). That
 * is also the order in which the objects below inherit them, so one list answers for all of them. An entry that allows
 * counts only if it covers every object and property asked about; one that denies counts if it covers any.
 *
 * @param rights the rights asked about, none of them generic
 * @param objectType the child class or extended right asked about; empty for the whole object with all its properties
 * @param inheritingClass the class of the objects; empty for containers of every class
 */
record Question(Reach reach, AccessMask rights, Optional<UUID> objectType, Optional<UUID> inheritingClass) {
    Decision decide(List<Ace> aces, Account account) {
        AccessMask open = rights;
        List<Ace> grants = new ArrayList<>();
        Optional<Ace> mayAllow = Optional.empty();
        Optional<Ace> mayDeny = Optional.empty();
        for (Ace ace : aces) {
            if (!reach.arrives(ace)) {
                continue;
            }
            if (!(ace instanceof Ace.Rights entry)) {
                return new Decision.Undecided(ace);
            }
            AccessMask about = entry.mask().withoutGenerics().and(open);
            if (about.isEmpty() || !account.sids().contains(entry.trustee())) {
                continue;
            }
            boolean conditional = entry.aceType().isConditional();
            if (entry.kind() == Ace.Kind.DENY && touches(entry)) {
                if (!conditional) {
                    return mayAllow.<Decision>map(Decision.Undecided::new).orElse(new Decision.Denied(ace));
                }
                mayDeny = mayDeny.or(() -> Optional.of(ace));
            } else if (entry.kind() == Ace.Kind.ALLOW && covers(entry)) {
                if (conditional) {
                    mayAllow = mayAllow.or(() -> Optional.of(ace));
                } else {
                    open = open.without(about);
                    grants.add(ace);
                }
            }
            if (open.isEmpty()) {
                return mayDeny.<Decision>map(Decision.Undecided::new).orElse(new Decision.Granted(grants));
            }
        }
        return mayAllow.<Decision>map(Decision.Undecided::new).orElse(new Decision.NotGranted(open));
    }

    /** Whether the entry holds for every object and property asked about. */
    private boolean covers(Ace.Rights entry) {
        boolean allOfIt = entry.objectType().isEmpty() || entry.objectType().equals(objectType);
        boolean allObjects = !inheritedClassMatters()
                || entry.inheritedObjectType().isEmpty()
                || entry.inheritedObjectType().equals(inheritingClass);
        return allOfIt && allObjects;
    }

    /** Whether the entry holds for any object or property asked about. */
    private boolean touches(Ace.Rights entry) {
        boolean someOfIt = entry.objectType().isEmpty()
                || objectType.isEmpty()
                || entry.objectType().equals(objectType);
        boolean someObjects = !inheritedClassMatters()
                || entry.inheritedObjectType().isEmpty()
                || inheritingClass.isEmpty()
                || entry.inheritedObjectType().equals(inheritingClass);
        return someOfIt && someObjects;
    }

    /** The inherited object type limits who inherits the entry, not what it means where it stands. */
    private boolean inheritedClassMatters() {
        return reach != Reach.HERE;
    }
}
