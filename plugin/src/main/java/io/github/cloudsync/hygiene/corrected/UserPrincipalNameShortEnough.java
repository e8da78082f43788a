package io.github.cloudsync.hygiene.corrected;

import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** At most 64 characters before the at sign, 48 after it, and 113 in all [M365PREP]. Never cut: that changes the domain. */
record UserPrincipalNameShortEnough() implements Rule {
    private static final int BEFORE = 64;
    private static final int AFTER = 48;

    @Override
    public Set<Attribute> attributes() {
        return EnumSet.of(Attribute.USER_PRINCIPAL_NAME);
    }

    @Override
    public @Nullable Complaint judge(String value, Attribute attribute, DirectoryObject object) {
        int at = value.lastIndexOf('@');
        int before = at < 0 ? value.length() : at;
        int after = at < 0 ? 0 : value.length() - at - 1;
        if (before <= BEFORE && after <= AFTER) {
            return null;
        }
        return Complaint.of(
                "Length",
                "It has " + before + " characters before the at sign and " + after + " after it; " + BEFORE + " and "
                        + AFTER + " are the most. Give the user a shorter one.",
                null);
    }
}
