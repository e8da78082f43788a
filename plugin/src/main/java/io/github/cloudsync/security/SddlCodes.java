package io.github.cloudsync.security;

import java.util.LinkedHashMap;
import java.util.Map;

/** The two-letter codes of the security descriptor definition language ([MS-DTYP] 2.5.1.1). */
final class SddlCodes {
    private static final Map<Integer, String> RIGHTS =
            pairs("CC 1, DC 2, LC 4, SW 8, RP 10, WP 20, DT 40, LO 80, CR 100, SD 10000, RC 20000, WD 40000, WO 80000,"
                    + " GA 10000000, GX 20000000, GW 40000000, GR 80000000");
    private static final Map<Integer, String> FLAGS = pairs("OI 1, CI 2, NP 4, IO 8, ID 10, SA 40, FA 80");
    private static final Map<Integer, String> DACL_CONTROL = pairs("P 1000, AR 100, AI 400");
    private static final Map<Integer, String> SACL_CONTROL = pairs("P 2000, AR 200, AI 800");

    private static final Map<String, String> SIDS = Map.ofEntries(
            Map.entry("S-1-1-0", "WD"),
            Map.entry("S-1-3-0", "CO"),
            Map.entry("S-1-3-1", "CG"),
            Map.entry("S-1-3-4", "OW"),
            Map.entry("S-1-5-2", "NU"),
            Map.entry("S-1-5-4", "IU"),
            Map.entry("S-1-5-6", "SU"),
            Map.entry("S-1-5-7", "AN"),
            Map.entry("S-1-5-9", "ED"),
            Map.entry("S-1-5-10", "PS"),
            Map.entry("S-1-5-11", "AU"),
            Map.entry("S-1-5-12", "RC"),
            Map.entry("S-1-5-18", "SY"),
            Map.entry("S-1-5-19", "LS"),
            Map.entry("S-1-5-20", "NS"),
            Map.entry("S-1-5-32-544", "BA"),
            Map.entry("S-1-5-32-545", "BU"),
            Map.entry("S-1-5-32-546", "BG"),
            Map.entry("S-1-5-32-547", "PU"),
            Map.entry("S-1-5-32-548", "AO"),
            Map.entry("S-1-5-32-549", "SO"),
            Map.entry("S-1-5-32-550", "PO"),
            Map.entry("S-1-5-32-551", "BO"),
            Map.entry("S-1-5-32-552", "RE"),
            Map.entry("S-1-5-32-554", "RU"),
            Map.entry("S-1-5-32-555", "RD"),
            Map.entry("S-1-5-32-556", "NO"));

    private SddlCodes() {}

    static String rights(int bits) {
        String letters = letters(RIGHTS, bits);
        int known = RIGHTS.keySet().stream().reduce(0, (a, b) -> a | b);
        return (bits & ~known) != 0 ? String.format("0x%x", bits) : letters;
    }

    static String flags(int bits) {
        return letters(FLAGS, bits);
    }

    static String daclControl(int bits) {
        return letters(DACL_CONTROL, bits);
    }

    static String saclControl(int bits) {
        return letters(SACL_CONTROL, bits);
    }

    /** The alias of a well-known SID, else the SID. Aliases that mean a group of one domain only are not used. */
    static String sid(Sid sid) {
        return SIDS.getOrDefault(sid.toString(), sid.toString());
    }

    private static String letters(Map<Integer, String> codes, int bits) {
        StringBuilder letters = new StringBuilder();
        codes.forEach((bit, code) -> letters.append((bits & bit) != 0 ? code : ""));
        return letters.toString();
    }

    private static Map<Integer, String> pairs(String text) {
        Map<Integer, String> codes = new LinkedHashMap<>();
        for (String pair : text.split(", ?", -1)) {
            int space = pair.indexOf(' ');
            codes.put(Integer.parseUnsignedInt(pair.substring(space + 1), 16), pair.substring(0, space));
        }
        return codes;
    }
}
