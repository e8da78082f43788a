package io.github.cloudsync.hygiene.object;

import java.util.Locale;
import java.util.Optional;

/** The attributes that a rule may ask for; a source delivers these and no other. */
public enum Attribute {
    OBJECT_CLASS("objectClass"),
    OBJECT_CATEGORY("objectCategory"),
    CN("cn"),
    DISPLAY_NAME("displayName"),
    GIVEN_NAME("givenName"),
    SN("sn"),
    MAIL("mail"),
    MAIL_NICKNAME("mailNickname"),
    PROXY_ADDRESSES("proxyAddresses"),
    SAM_ACCOUNT_NAME("sAMAccountName"),
    TARGET_ADDRESS("targetAddress"),
    USER_PRINCIPAL_NAME("userPrincipalName"),
    HOME_MDB("homeMDB"),
    GROUP_TYPE("groupType"),
    IS_CRITICAL_SYSTEM_OBJECT("isCriticalSystemObject"),
    HIDDEN_FROM_ADDRESS_LISTS("msExchHideFromAddressLists"),
    RECIPIENT_TYPE_DETAILS("msExchRecipientTypeDetails"),
    USER_CERTIFICATE("userCertificate"),
    CONSISTENCY_GUID("mS-DS-ConsistencyGuid");

    private static final Attribute[] ALL = values();
    private final String ldapName;
    private final String lowerCase;

    Attribute(String ldapName) {
        this.ldapName = ldapName;
        lowerCase = ldapName.toLowerCase(Locale.ROOT);
    }

    /** As the schema of Active Directory spells it. */
    public String ldapName() {
        return ldapName;
    }

    /** The attribute of that name, in whatever case; empty where no rule asks for it. */
    public static Optional<Attribute> named(byte[] bytes, int from, int to) {
        for (Attribute attribute : ALL) {
            if (attribute.isNamed(bytes, from, to)) {
                return Optional.of(attribute);
            }
        }
        return Optional.empty();
    }

    private boolean isNamed(byte[] bytes, int from, int to) {
        if (to - from != lowerCase.length()) {
            return false;
        }
        for (int i = 0; i < lowerCase.length(); i++) {
            if (lower(bytes[from + i]) != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static byte lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? (byte) (letter + ('a' - 'A')) : letter;
    }
}
