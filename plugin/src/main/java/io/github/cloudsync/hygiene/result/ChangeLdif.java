package io.github.cloudsync.hygiene.result;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed, as a change file of RFC 2849, and its inverse. One record an object; the old value is deleted before the
 * new one is added, so that a value which has moved meanwhile makes the record fail and nothing is lost. Nobody but the user
 * applies it. For one thread.
 */
final class ChangeLdif {
    private final Writer changes;
    private final Writer inverse;
    private final List<Finding> ofObject = new ArrayList<>();

    ChangeLdif(Writer changes, Writer inverse) throws IOException {
        this.changes = changes;
        this.inverse = inverse;
        changes.write("version: 1\n");
        inverse.write("version: 1\n");
    }

    /** Takes findings of which those of one object come one after the other. */
    void write(Finding finding) throws IOException {
        if (finding.update() == null || finding.party().value() == null) {
            return;
        }
        if (!ofObject.isEmpty()
                && !ofObject.get(0).party().dn().equals(finding.party().dn())) {
            endObject();
        }
        ofObject.add(finding);
    }

    /** Writes what is left. */
    void end() throws IOException {
        if (!ofObject.isEmpty()) {
            endObject();
        }
    }

    private void endObject() throws IOException {
        begin(changes);
        begin(inverse);
        for (Finding finding : ofObject) {
            String attribute = finding.party().attribute();
            replace(changes, attribute, finding.party().value(), finding.update());
            replace(inverse, attribute, finding.update(), finding.party().value());
        }
        ofObject.clear();
    }

    private void begin(Writer out) throws IOException {
        out.write('\n');
        line(out, "dn", ofObject.get(0).party().dn());
        out.write("changetype: modify\n");
    }

    private static void replace(Writer out, String attribute, @Nullable String from, @Nullable String to)
            throws IOException {
        out.write("delete: " + attribute + "\n");
        line(out, attribute, from);
        out.write("-\nadd: " + attribute + "\n");
        line(out, attribute, to);
        out.write("-\n");
    }

    private static void line(Writer out, String name, @Nullable String value) throws IOException {
        String text = value == null ? "" : value;
        out.write(
                isSafe(text)
                        ? name + ": " + text + "\n"
                        : name + ":: " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
                                + "\n");
    }

    /** What RFC 2849 lets stand as it is, and a reader cannot take for the end of a line. */
    private static boolean isSafe(String text) {
        return text.isEmpty()
                || (text.chars().allMatch(c -> c >= ' ' && c < 0x7F)
                        && " :<".indexOf(text.charAt(0)) < 0
                        && !text.endsWith(" "));
    }
}
