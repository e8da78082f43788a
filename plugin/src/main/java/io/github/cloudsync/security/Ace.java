package io.github.cloudsync.security;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** An access control entry ([MS-DTYP] 2.4.4). */
public sealed interface Ace {
    /** The AceType byte. */
    int type();

    AceFlags flags();

    /** What an entry does when it applies. */
    enum Kind {
        ALLOW,
        DENY,
        AUDIT,
        ALARM
    }

    /**
     * An entry about rights of a trustee, plain, object-specific or conditional.
     *
     * @param objectType the property, property set, extended right or child class the rights are limited to
     * @param inheritedObjectType the only class of object that inherits the entry
     * @param applicationData what follows the SID: the condition of a conditional entry, else normally nothing
     */
    record Rights(
            AceType aceType,
            AceFlags flags,
            AccessMask mask,
            Optional<UUID> objectType,
            Optional<UUID> inheritedObjectType,
            Sid trustee,
            Bytes applicationData)
            implements Ace {
        @Override
        public int type() {
            return aceType.code();
        }

        public Kind kind() {
            return aceType.kind();
        }
    }

    /** An entry of a type that is not about rights, or that this program does not know; kept as it is. */
    record Opaque(int type, AceFlags flags, Bytes body) implements Ace {}

    /** Bytes that compare by what they hold. */
    final class Bytes {
        private final byte[] bytes;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        public boolean isEmpty() {
            return bytes.length == 0;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes those && Arrays.equals(bytes, those.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return HexFormat.of().formatHex(bytes);
        }
    }
}
