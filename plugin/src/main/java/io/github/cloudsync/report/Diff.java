package io.github.cloudsync.report;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryType;
import java.util.HexFormat;
import java.util.Optional;

/** One change as a person reads it: {@code 1 -> 0 (REG_DWORD)}, {@code "1" (REG_SZ) -> 1 (REG_DWORD)}. */
final class Diff {
    /** How much of the raw bytes is shown, in hexadecimal digits. */
    private static final int MOST_HEX = 64;

    private static final String ABSENT = "absent";

    private Diff() {}

    static String of(Change change) {
        if (change.before().isEmpty() || change.after().isEmpty()) {
            return side(change.before()) + " -> " + side(change.after());
        }
        RegistryData before = change.before().get();
        RegistryData after = change.after().get();
        if (before.type() != after.type()) {
            return side(change.before()) + " -> " + side(change.after());
        }
        return value(before) + " -> " + value(after) + " (" + RegistryType.name(before.type()) + ")";
    }

    /** One side of a change with its type: {@code 1 (REG_DWORD)}. */
    static String side(Optional<RegistryData> data) {
        return data.map(d -> value(d) + " (" + RegistryType.name(d.type()) + ")")
                .orElse(ABSENT);
    }

    /** How the change is marked at the line's beginning. */
    static String mark(Change change) {
        if (change.before().isEmpty()) {
            return "+";
        }
        return change.after().isEmpty() ? "-" : "~";
    }

    private static String value(RegistryData data) {
        if (data.asText().isEmpty() && data.asDword().isEmpty()) {
            return hex(data);
        }
        String shown = data.brief();
        String type = RegistryType.name(data.type()) + " ";
        return Printable.value(shown.startsWith(type) ? shown.substring(type.length()) : shown);
    }

    private static String hex(RegistryData data) {
        String hex = HexFormat.of().formatHex(data.bytes());
        if (hex.isEmpty()) {
            return "no bytes";
        }
        return "hex "
                + (hex.length() <= MOST_HEX
                        ? hex
                        : hex.substring(0, MOST_HEX) + Printable.cut(hex.length() / 2, "bytes"));
    }
}
