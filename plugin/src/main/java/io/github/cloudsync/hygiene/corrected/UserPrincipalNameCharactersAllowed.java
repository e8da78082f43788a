package io.github.cloudsync.hygiene.corrected;

import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Before the at sign letters, digits and {@code ' . - _ ! # ^ ~}, after it letters, digits, periods and hyphens [M365PREP]. */
record UserPrincipalNameCharactersAllowed() implements Rule {
    private static final String MARKS = "'.-_!#^~";

    @Override
    public Set<Attribute> attributes() {
        return EnumSet.of(Attribute.USER_PRINCIPAL_NAME);
    }

    @Override
    public @Nullable Complaint judge(String value, Attribute attribute, DirectoryObject object) {
        int at = value.lastIndexOf('@');
        String local = at < 0 ? value : value.substring(0, at);
        String rest = at < 0 ? "" : value.substring(at);
        // A second at sign is a matter of its form.
        String kept = Text.kept(local, c -> Text.isAlphanumeric(c) || MARKS.indexOf(c) >= 0 || c == '@');
        boolean domain = rest.chars().skip(1).allMatch(c -> Text.isAlphanumeric(c) || c == '.' || c == '-');
        if (kept.length() == local.length() && domain) {
            return null;
        }
        // A letter that is left out makes another name of it: josé is not jos.
        boolean letters = local.chars().anyMatch(c -> c > 0x7F);
        return Complaint.of(
                "Character",
                "It has characters that a user principal name may not have; Entra ID would replace them.",
                letters || !domain ? null : kept + rest);
    }
}
