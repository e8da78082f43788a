package io.github.cloudsync.hygiene.object;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    private static final int SLOTS = 64;
    private static final @Nullable Attribute[] TABLE = table();
    private final String ldapName;
    private final String lowerCase;
    private final Optional<Attribute> itself;

    Attribute(String ldapName) {
        this.ldapName = ldapName;
        lowerCase = ldapName.toLowerCase(Locale.ROOT);
        itself = Optional.of(this);
    }

    /** As the schema of Active Directory spells it. */
    public String ldapName() {
        return ldapName;
    }

    /** The attribute of that name, in whatever case; empty where no rule asks for it. */
    public static Optional<Attribute> named(byte[] bytes, int from, int to) {
        Attribute attribute =
                from < to ? TABLE[slot(lower(bytes[from]), lower(bytes[from + (to - from) / 2]), to - from)] : null;
        return attribute != null && attribute.isNamed(bytes, from, to) ? attribute.itself : Optional.empty();
    }

    /** By the first letter, one in the middle and the length: with these factors no two attributes share a slot. */
    private static int slot(int first, int middle, int length) {
        return (first * 1 + middle * 1 + length * 15) & (SLOTS - 1);
    }

    private static @Nullable Attribute[] table() {
        @Nullable Attribute[] table = new Attribute[SLOTS];
        for (Attribute attribute : values()) {
            String name = attribute.lowerCase;
            int slot = slot(name.charAt(0), name.charAt(name.length() / 2), name.length());
            if (table[slot] != null) {
                throw new IllegalStateException(attribute + " and " + table[slot] + " have one slot");
            }
            table[slot] = attribute;
        }
        return table;
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
