package io.github.cloudsync.hygiene.result;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Rows as they are compared with IdFix's own: nothing is lost and everything is ASCII. {@code \N} is no value, which an
 * empty field is not; a backslash is doubled, and a UTF-16 unit outside of printable ASCII is a backslash, a u and
 * its four hexadecimal digits, so that half of a character can be told.
 */
final class OracleCsv {
    private static final String HEADER =
            "DISTINGUISHEDNAME,COMMONNAME,OBJECTCLASS,ATTRIBUTE,ERROR,VALUE,UPDATE,PROPOSEDACTION\n";

    private final Writer out;
    private final Writer skipped;

    /** Begins with the names of the columns; the objects that are passed over have a file of their own, without any. */
    OracleCsv(Writer out, Writer skipped) throws IOException {
        this.out = out;
        this.skipped = skipped;
        out.write(HEADER);
    }

    void write(Finding finding) throws IOException {
        Party party = finding.party();
        field(party.dn(), ',');
        field(party.cn(), ',');
        field(party.objectClass(), ',');
        field(party.attribute(), ',');
        field(String.join(", ", finding.faults()), ',');
        field(party.value(), ',');
        field(finding.update(), ',');
        field(finding.action(), '\n');
    }

    void skipped(String dn) throws IOException {
        skipped.write(encoded(dn));
        skipped.write('\n');
    }

    private void field(@Nullable String value, char end) throws IOException {
        out.write(encoded(value));
        out.write(end);
    }

    /** One field, quoted where it has to be. */
    static String encoded(@Nullable String value) {
        if (value == null) {
            return "\\N";
        }
        StringBuilder field = new StringBuilder(value.length() + 2);
        boolean quoted = false;
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            quoted |= unit == ',' || unit == '"';
            if (unit == '\\') {
                field.append("\\\\");
            } else if (unit == '"') {
                field.append("\"\"");
            } else if (unit >= ' ' && unit <= '~') {
                field.append(unit);
            } else {
                field.append(String.format("\\u%04x", (int) unit));
            }
        }
        return quoted ? "\"" + field + "\"" : field.toString();
    }
}
