package io.github.cloudsync.hygiene.result;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Findings in the nine columns of IdFix, as RFC 4180 has it; the last one is for whoever edits the file. A value that
 * several objects share has a row for each.
 */
final class FindingsCsv {
    private static final String HEADER =
            "DISTINGUISHEDNAME,COMMONNAME,OBJECTCLASS,ATTRIBUTE,ERROR,VALUE,UPDATE,PROPOSEDACTION,ACTION\r\n";
    /** What makes a spreadsheet compute a cell instead of showing it. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Writer out;
    private final ShownValue shown;
    private final boolean neutral;

    /** @param neutral whether a field that a spreadsheet would take for a formula gets an apostrophe before it */
    FindingsCsv(Writer out, ShownValue shown, boolean neutral) throws IOException {
        this.out = out;
        this.shown = shown;
        this.neutral = neutral;
        out.write(HEADER);
    }

    void write(Finding finding) throws IOException {
        row(finding, finding.party(), finding.update());
        for (Party other : finding.others()) {
            row(finding, other, null);
        }
    }

    private void row(Finding finding, Party party, @Nullable String update) throws IOException {
        field(party.dn(), ",");
        field(party.cn(), ",");
        field(party.objectClass(), ",");
        field(party.attribute(), ",");
        field(String.join(", ", finding.faults()), ",");
        field(shown.of(party.value()), ",");
        field(shown.of(update), ",");
        field(finding.action(), ",");
        field("", "\r\n");
    }

    private void field(@Nullable String value, String end) throws IOException {
        String text = value == null ? "" : value;
        if (neutral && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        out.write(quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text);
        out.write(end);
    }
}
