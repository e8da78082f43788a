package io.github.cloudsync.hygiene.corrected;

import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account name has none of {@code [ \ " | , / : < > + = ; ? * ' ]} [M365PREP]. */
record AccountNameCharactersAllowed() implements Rule {
    private static final String FORBIDDEN = "[\\\"|,/:<>+=;?*']";

    @Override
    public Set<Attribute> attributes() {
        return EnumSet.of(Attribute.SAM_ACCOUNT_NAME);
    }

    @Override
    public @Nullable Complaint judge(String value, Attribute attribute, DirectoryObject object) {
        String kept = Text.kept(value, c -> FORBIDDEN.indexOf(c) < 0 && !Character.isISOControl(c));
        return kept.length() == value.length()
                ? null
                : Complaint.of("Character", "It has characters that an account name may not have.", kept);
    }
}
