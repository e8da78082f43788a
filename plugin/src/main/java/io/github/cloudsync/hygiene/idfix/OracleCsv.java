package io.github.cloudsync.hygiene.idfix;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Rows as they are compared with IdFix's own: nothing is lost and everything is ASCII. {@code \N} is no value, which an
 * empty field is not; a backslash is doubled, and a UTF-16 unit outside of printable ASCII is {@code \\uXXXX}, so that half
 * of a character can be told.
 */
public final class OracleCsv {
    private static final String HEADER =
            "DISTINGUISHEDNAME,COMMONNAME,OBJECTCLASS,ATTRIBUTE,ERROR,VALUE,UPDATE,PROPOSEDACTION\n";

    private final Writer out;

    /** Begins with the names of the columns. */
    public OracleCsv(Writer out) throws IOException {
        this.out = out;
        out.write(HEADER);
    }

    public void write(Row row) throws IOException {
        field(row.dn(), ',');
        field(row.cn(), ',');
        field(row.objectClass(), ',');
        field(row.attributeName(), ',');
        field(String.join(", ", row.faults()), ',');
        field(row.value(), ',');
        field(row.update(), ',');
        field(row.action(), '\n');
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
