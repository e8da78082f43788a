package io.github.cloudsync.hygiene.corrected;

import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An alias has no white space, no mark but the usual ones, and neither begins nor ends with a period [M365PREP]. */
record NicknameCharactersAllowed() implements Rule {
    private static final String FORBIDDEN = "\\!#$%&*+/=?^`{}|~<>()';:,[]\"@";

    @Override
    public Set<Attribute> attributes() {
        return EnumSet.of(Attribute.MAIL_NICKNAME);
    }

    @Override
    public @Nullable Complaint judge(String value, Attribute attribute, DirectoryObject object) {
        if (Text.isBlank(value)) {
            return null;
        }
        String kept = Text.kept(
                        value, c -> FORBIDDEN.indexOf(c) < 0 && !Text.isWhiteSpace(c) && !Character.isISOControl(c))
                .replaceAll("^\\.+|\\.+$", "");
        return kept.length() == value.length()
                ? null
                : Complaint.of(
                        "Character",
                        "It has characters that an alias may not have, or a period at its beginning or end.",
                        kept);
    }
}
