package io.github.cloudsync.hygiene.corrected;

import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * No value is longer than Entra ID takes [M365PREP]; lengths are UTF-16 units, as the directory counts them. Names are cut
 * between characters; an address, an account name or an alias is never cut, since a part of one is another's.
 */
record ValueShortEnough() implements Rule {
    private static final int ACCOUNT_NAME_OF_USER = 20;

    private static final Map<Attribute, Integer> MOST = Map.of(
            Attribute.DISPLAY_NAME, 256,
            Attribute.GIVEN_NAME, 64,
            Attribute.SN, 64,
            Attribute.MAIL, 256,
            Attribute.MAIL_NICKNAME, 64,
            Attribute.PROXY_ADDRESSES, 256,
            Attribute.SAM_ACCOUNT_NAME, 256,
            Attribute.TARGET_ADDRESS, 256);

    @Override
    public Set<Attribute> attributes() {
        return MOST.keySet();
    }

    @Override
    public @Nullable Complaint judge(String value, Attribute attribute, DirectoryObject object) {
        int most = attribute == Attribute.SAM_ACCOUNT_NAME && Kinds.isUser(object)
                ? ACCOUNT_NAME_OF_USER
                : MOST.getOrDefault(attribute, Integer.MAX_VALUE);
        if (value.length() <= most) {
            return null;
        }
        boolean name =
                attribute == Attribute.DISPLAY_NAME || attribute == Attribute.GIVEN_NAME || attribute == Attribute.SN;
        return Complaint.of(
                "Length",
                "It has " + value.length() + " characters, and " + most + " are the most: shorten it.",
                name ? Text.cut(value, most) : null);
    }
}
