package io.github.cloudsync.security;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the SDDL of an access control list as the tests write it: SIDs, the aliases WD and AU, letters for rights. */
public final class SddlText {
    private static final Pattern ACE =
            Pattern.compile("\\(([A-Z]+|0x[0-9a-f]+);([A-Z]*);([A-Z]*);([0-9a-f-]*);([0-9a-f-]*);([^;)]+)(;[^)]*)?\\)");
    private static final Pattern PAIR = Pattern.compile("..");
    private static final Map<String, String> ALIASES = Map.of("WD", "S-1-1-0", "AU", "S-1-5-11", "BA", "S-1-5-32-544");

    private SddlText() {}

    /** A security descriptor with this DACL, which may follow {@code D:} or {@code D:P}. */
    public static SecurityDescriptor descriptor(String dacl) {
        int control = dacl.startsWith("D:P") ? 0x9004 : 0x8004;
        return new SecurityDescriptor(
                control, Optional.empty(), Optional.empty(), Optional.of(new Acl(4, aces(dacl))), Optional.empty());
    }

    private static List<Ace> aces(String text) {
        List<Ace> aces = new ArrayList<>();
        Matcher matcher = ACE.matcher(text);
        int end = text.startsWith("D:P") ? 3 : 2;
        while (matcher.find()) {
            if (matcher.start() != end) {
                break;
            }
            end = matcher.end();
            aces.add(ace(matcher));
        }
        if (end != text.length()) {
            throw new IllegalArgumentException("no SDDL from here: " + text.substring(end));
        }
        return aces;
    }

    private static Ace ace(Matcher fields) {
        AceFlags flags = new AceFlags(bits(fields.group(2), code -> SddlCodes.flags(code)));
        if (fields.group(1).startsWith("0x")) {
            return new Ace.Opaque(
                    Integer.decode(fields.group(1)),
                    flags,
                    new Ace.Bytes(HexFormat.of().parseHex("00")));
        }
        AceType type = null;
        for (AceType candidate : AceType.values()) {
            type = candidate.sddl().equals(fields.group(1)) ? candidate : type;
        }
        if (type == null) {
            throw new IllegalArgumentException("no type: " + fields.group());
        }
        String trustee = ALIASES.getOrDefault(fields.group(6), fields.group(6));
        return new Ace.Rights(
                type,
                flags,
                new AccessMask(bits(fields.group(3), code -> SddlCodes.rights(code))),
                guid(fields.group(4)),
                guid(fields.group(5)),
                Sid.parse(trustee),
                new Ace.Bytes(new byte[0]));
    }

    private static int bits(String letters, java.util.function.IntFunction<String> code) {
        int bits = 0;
        Matcher pairs = PAIR.matcher(letters);
        while (pairs.find()) {
            int found = 0;
            for (int bit = 1; bit != 0; bit <<= 1) {
                found = code.apply(bit).equals(pairs.group()) ? bit : found;
            }
            if (found == 0) {
                throw new IllegalArgumentException("no such letters: " + pairs.group());
            }
            bits |= found;
        }
        return bits;
    }

    private static Optional<UUID> guid(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
    }
}
