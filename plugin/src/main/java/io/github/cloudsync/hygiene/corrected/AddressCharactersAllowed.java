package io.github.cloudsync.hygiene.corrected;

import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address has no white space, none of {@code < > ( ) ; , [ ] "}, no second colon and no letter with an accent
 * [M365PREP]. An address of another kind, told by its prefix, may have all of these but white space around it and control
 * characters: an X500 address that is altered no longer takes replies to old mail.
 */
record AddressCharactersAllowed() implements Rule {
    private static final String FORBIDDEN = "<>();,[]\":";

    @Override
    public Set<Attribute> attributes() {
        return EnumSet.of(Attribute.MAIL, Attribute.PROXY_ADDRESSES, Attribute.TARGET_ADDRESS);
    }

    @Override
    public @Nullable Complaint judge(String value, Attribute attribute, DirectoryObject object) {
        AddressParts parts = AddressParts.of(value, attribute);
        boolean around = !Text.stripped(value).equals(value)
                || !Text.stripped(parts.prefix()).equals(parts.prefix());
        boolean control = value.chars().anyMatch(Character::isISOControl);
        if (!parts.isSmtp()) {
            return around || control
                    ? Complaint.of(
                            "Character",
                            "It has white space around it or a control character: remove that by hand.",
                            null)
                    : null;
        }
        String local = parts.local();
        String kept =
                Text.kept(local, c -> FORBIDDEN.indexOf(c) < 0 && !Text.isWhiteSpace(c) && !Character.isISOControl(c));
        boolean accents = parts.address().chars().anyMatch(c -> c > 0x7F && !Text.isWhiteSpace(c));
        boolean domain = parts.domain().chars().anyMatch(c -> FORBIDDEN.indexOf(c) >= 0 || Text.isWhiteSpace(c));
        if (!around && !control && !accents && !domain && kept.length() == local.length()) {
            return null;
        }
        if (!parts.hasAtSign() && !around) {
            return null;
        }
        return Complaint.of(
                "Character",
                "It has characters that an address may not have: white space, an accent or one of < > ( ) ; , [ ] \" :",
                accents ? null : Text.stripped(parts.prefix()) + kept + parts.atAndDomain());
    }
}
