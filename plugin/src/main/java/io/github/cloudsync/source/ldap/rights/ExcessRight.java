package io.github.cloudsync.source.ldap.rights;

import io.github.cloudsync.security.AccessMask;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A right to a domain that the table does not ask for and that gives whoever has it the domain.
 *
 * @param words the name the permission editors show
 */
record ExcessRight(String words, Question question) {
    private static final ExcessRight FULL_CONTROL =
            new ExcessRight("Full control", right(Reach.HERE, AccessMask.FULL_CONTROL));

    static final List<ExcessRight> ALL = List.of(
            FULL_CONTROL,
            new ExcessRight("Full control of all descendant objects", right(Reach.DEEPER, AccessMask.FULL_CONTROL)),
            new ExcessRight("Modify permissions", right(Reach.HERE, AccessMask.WRITE_DAC)),
            new ExcessRight("Modify owner", right(Reach.HERE, AccessMask.WRITE_OWNER)),
            new ExcessRight("Replicating Directory Changes", extended("1131f6aa-9c07-11d1-f79f-00c04fc2dcd2")),
            new ExcessRight(
                    "Replicating Directory Changes All (every password hash can be read with it)",
                    extended("1131f6ad-9c07-11d1-f79f-00c04fc2dcd2")),
            new ExcessRight(
                    "Replicating Directory Changes In Filtered Set", extended("89e95b76-444d-4c62-991a-0facbeda640c")));

    /** Whether having it means having all the others. */
    boolean saysItAll() {
        return equals(FULL_CONTROL);
    }

    private static Question right(Reach reach, AccessMask rights) {
        return new Question(reach, rights, Optional.empty(), Optional.empty());
    }

    private static Question extended(String guid) {
        return new Question(
                Reach.HERE, AccessMask.CONTROL_ACCESS, Optional.of(UUID.fromString(guid)), Optional.empty());
    }
}
