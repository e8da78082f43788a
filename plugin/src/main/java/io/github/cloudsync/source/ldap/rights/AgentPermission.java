package io.github.cloudsync.source.ldap.rights;

import io.github.cloudsync.security.AccessMask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The permissions a custom gMSA needs: the eight rows of the table in Microsoft's prerequisites, in its order. */
enum AgentPermission {
    READ_DEVICES("device", "device objects", "bf967a8e-0de6-11d0-a285-00aa003049e2"),
    READ_INET_ORG_PERSONS("inetOrgPerson", "InetOrgPerson objects", "4828cc14-1437-45bc-9b07-ad6f015e5f28"),
    READ_COMPUTERS("computer", "Computer objects", "bf967a86-0de6-11d0-a285-00aa003049e2"),
    READ_FOREIGN_SECURITY_PRINCIPALS(
            "foreignSecurityPrincipal", "foreignSecurityPrincipal objects", "89e31c12-8530-11d0-afda-00c04fd930c9"),
    CONTROL_GROUPS("group", "Group objects", "bf967a9c-0de6-11d0-a285-00aa003049e2"),
    READ_USERS("user", "User objects", "bf967aba-0de6-11d0-a285-00aa003049e2"),
    READ_CONTACTS("contact", "Contact objects", "5cb41ed0-0e4c-11d0-a286-00aa003049e2"),
    CREATE_AND_DELETE_USERS("user", "User objects", "bf967aba-0de6-11d0-a285-00aa003049e2");

    /** The class's name in the schema, which dsacls takes. */
    private final String className;

    private final String plural;

    /** The class's schemaIDGUID, by which entries name it. */
    private final UUID classGuid;

    AgentPermission(String className, String plural, String classGuid) {
        this.className = className;
        this.plural = plural;
        this.classGuid = UUID.fromString(classGuid);
    }

    /** The row in the table's words. */
    String words() {
        if (this == CREATE_AND_DELETE_USERS) {
            return "Create/delete " + plural + ", this object and all descendant objects";
        }
        return (this == CONTROL_GROUPS ? "Full control" : "Read all properties") + ", descendant " + plural;
    }

    /** What must be granted at each distance from the container for the row to hold. */
    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        if (this == CREATE_AND_DELETE_USERS) {
            for (Reach reach : Reach.values()) {
                questions.add(new Question(reach, rights(), Optional.of(classGuid), Optional.empty()));
            }
        } else {
            questions.add(new Question(Reach.CHILD, rights(), Optional.empty(), Optional.of(classGuid)));
            questions.add(new Question(Reach.DEEPER, rights(), Optional.empty(), Optional.of(classGuid)));
        }
        return questions;
    }

    /** The entry that grants the row, in SDDL. */
    String ace(Account account) {
        return this == CREATE_AND_DELETE_USERS
                ? "(OA;CI;" + rights() + ";" + classGuid + ";;" + account.sid() + ")"
                : "(OA;CIIO;" + rights() + ";;" + classGuid + ";" + account.sid() + ")";
    }

    /** What grants the row, as dsacls takes it behind the account. */
    String dsaclsRights() {
        return this == CREATE_AND_DELETE_USERS
                ? "CCDC;" + className
                : (this == CONTROL_GROUPS ? "GA" : "RP") + ";;" + className;
    }

    /** Whether it has to be granted on the container itself as well. */
    boolean isOnContainer() {
        return this == CREATE_AND_DELETE_USERS;
    }

    private AccessMask rights() {
        return switch (this) {
            case CONTROL_GROUPS -> AccessMask.FULL_CONTROL;
            case CREATE_AND_DELETE_USERS -> AccessMask.CREATE_CHILD.or(AccessMask.DELETE_CHILD);
            default -> AccessMask.READ_PROPERTY;
        };
    }
}
