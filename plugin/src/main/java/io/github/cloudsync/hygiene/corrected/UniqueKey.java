package io.github.cloudsync.hygiene.corrected;

import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.OrdinalCase;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a value must be unique as. E-mail addresses of every attribute are compared with each other, without their prefix;
 * case is ignored by UTF-16 unit, and nothing else is.
 *
 * @param space which values it is compared with
 */
record UniqueKey(int space, String text) {
    static final int ADDRESS = 11;
    static final int OTHER_ADDRESS = 12;
    static final int TARGET = 13;
    static final int ACCOUNT_NAME = 14;
    static final int NICKNAME = 15;
    static final int SOURCE_ANCHOR = 16;

    /** Null where a value need not be unique; one that is blank is another rule's. */
    static @Nullable UniqueKey of(Attribute attribute, String value) {
        if (Text.isBlank(value)) {
            return null;
        }
        return switch (attribute) {
            case MAIL, USER_PRINCIPAL_NAME -> new UniqueKey(ADDRESS, value);
            case PROXY_ADDRESSES -> {
                AddressParts parts = AddressParts.of(value, attribute);
                yield parts.isSmtp() ? new UniqueKey(ADDRESS, parts.address()) : new UniqueKey(OTHER_ADDRESS, value);
            }
            case TARGET_ADDRESS -> new UniqueKey(TARGET, value);
            case SAM_ACCOUNT_NAME -> new UniqueKey(ACCOUNT_NAME, value);
            case MAIL_NICKNAME -> new UniqueKey(NICKNAME, value);
            case CONSISTENCY_GUID -> new UniqueKey(SOURCE_ANCHOR, hex(value.getBytes(StandardCharsets.ISO_8859_1)));
            default -> null;
        };
    }

    static String hex(byte[] guid) {
        return HexFormat.of().formatHex(guid);
    }

    /** The same for every spelling that is equal. */
    UniqueKey folded() {
        return new UniqueKey(space, OrdinalCase.folded(text));
    }
}
