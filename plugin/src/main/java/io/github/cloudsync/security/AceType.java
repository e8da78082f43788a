package io.github.cloudsync.security;

import io.github.cloudsync.security.Ace.Kind;
import java.util.Optional;

/** The types of access control entry that are about rights ([MS-DTYP] 2.4.4.1). All others are kept opaque. */
public enum AceType {
    ALLOWED(0x00, "A", Kind.ALLOW),
    DENIED(0x01, "D", Kind.DENY),
    AUDIT(0x02, "AU", Kind.AUDIT),
    ALARM(0x03, "AL", Kind.ALARM),
    ALLOWED_OBJECT(0x05, "OA", Kind.ALLOW),
    DENIED_OBJECT(0x06, "OD", Kind.DENY),
    AUDIT_OBJECT(0x07, "OU", Kind.AUDIT),
    ALARM_OBJECT(0x08, "OL", Kind.ALARM),
    ALLOWED_CALLBACK(0x09, "XA", Kind.ALLOW),
    DENIED_CALLBACK(0x0A, "XD", Kind.DENY),
    ALLOWED_CALLBACK_OBJECT(0x0B, "ZA", Kind.ALLOW),
    DENIED_CALLBACK_OBJECT(0x0C, "ZD", Kind.DENY),
    AUDIT_CALLBACK(0x0D, "XU", Kind.AUDIT);

    private final int code;
    private final String sddl;
    private final Kind kind;

    AceType(int code, String sddl, Kind kind) {
        this.code = code;
        this.sddl = sddl;
        this.kind = kind;
    }

    static Optional<AceType> of(int code) {
        for (AceType type : values()) {
            if (type.code == code) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    int code() {
        return code;
    }

    String sddl() {
        return sddl;
    }

    Kind kind() {
        return kind;
    }

    /** Whether the entry can be limited to an object type. */
    boolean hasObjectTypes() {
        return (code >= 0x05 && code <= 0x08) || code == 0x0B || code == 0x0C;
    }

    /** Whether a condition, which only the domain controller can judge, decides if the entry applies. */
    public boolean isConditional() {
        return code >= 0x09;
    }
}
