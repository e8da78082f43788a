package io.github.cloudsync.hygiene.result;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Findings as JSON, one object a line (JSON Lines), nothing left out but what is masked. */
final class FindingsJson {
    private final Writer out;
    private final ShownValue shown;

    FindingsJson(Writer out, ShownValue shown) {
        this.out = out;
        this.shown = shown;
    }

    void write(Finding finding) throws IOException {
        out.write('{');
        party(finding.party());
        out.write(",\"rules\":");
        texts(finding.rules());
        out.write(",\"errors\":");
        texts(finding.faults());
        out.write(",\"reasons\":");
        texts(finding.reasons());
        out.write(",\"update\":");
        text(shown.of(finding.update()));
        out.write(",\"suggestion\":");
        text(shown.of(finding.suggestion()));
        out.write(",\"action\":");
        text(finding.action());
        out.write(",\"synchronisation\":");
        text(finding.consequence());
        out.write(",\"advice\":" + finding.advice());
        out.write(",\"others\":[");
        for (int i = 0; i < finding.others().size(); i++) {
            out.write(i == 0 ? "{" : ",{");
            party(finding.others().get(i));
            out.write('}');
        }
        out.write("]}\n");
    }

    private void party(Party party) throws IOException {
        out.write("\"dn\":");
        text(party.dn());
        out.write(",\"cn\":");
        text(party.cn());
        out.write(",\"objectClass\":");
        text(party.objectClass());
        out.write(",\"attribute\":");
        text(party.attribute());
        out.write(",\"value\":");
        text(shown.of(party.value()));
    }

    private void texts(List<String> texts) throws IOException {
        out.write('[');
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            text(texts.get(i));
        }
        out.write(']');
    }

    private void text(@Nullable String text) throws IOException {
        if (text == null) {
            out.write("null");
            return;
        }
        out.write('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '"' || unit == '\\') {
                out.write('\\');
                out.write(unit);
            } else if (unit < ' ' || unit == 0x7F || Character.isSurrogate(unit) || isInvisible(unit)) {
                out.write(String.format("\\u%04x", (int) unit));
            } else {
                out.write(unit);
            }
        }
        out.write('"');
    }

    /** What would hide or reorder text where the file is shown. */
    private static boolean isInvisible(char unit) {
        return switch (Character.getType(unit)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
