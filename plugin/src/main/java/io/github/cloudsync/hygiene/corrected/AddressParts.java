package io.github.cloudsync.hygiene.corrected;

import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.OrdinalCase;

/**
 * An address taken apart. What kind it is of is told by what stands before the first colon, and by nothing after it.
 *
 * @param prefix with its colon; empty where the attribute has none
 * @param address all after the prefix
 */
record AddressParts(String prefix, String address, boolean isSmtp) {
    static AddressParts of(String value, Attribute attribute) {
        if (attribute == Attribute.MAIL || attribute == Attribute.USER_PRINCIPAL_NAME) {
            return new AddressParts("", value, true);
        }
        int colon = value.indexOf(':');
        String prefix = value.substring(0, colon + 1);
        boolean smtp = colon < 0 || OrdinalCase.equal(Text.stripped(prefix), "smtp:");
        return new AddressParts(prefix, value.substring(colon + 1), smtp);
    }

    boolean hasAtSign() {
        return address.indexOf('@') >= 0;
    }

    String local() {
        int at = address.lastIndexOf('@');
        return at < 0 ? address : address.substring(0, at);
    }

    String domain() {
        int at = address.lastIndexOf('@');
        return at < 0 ? "" : address.substring(at + 1);
    }

    String atAndDomain() {
        return hasAtSign() ? "@" + domain() : "";
    }

    /** Whether another address leaves what must never be changed by itself: kind, prefix, domain, and all that is not e-mail. */
    boolean keeps(AddressParts other) {
        return isSmtp && other.isSmtp && prefix.equals(other.prefix) && hasAtSign() && domain().equals(other.domain());
    }
}
