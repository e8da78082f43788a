package io.github.cloudsync.source.ldif;

import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.ObjectSource;
import io.github.cloudsync.hygiene.object.RawObject;
import io.github.cloudsync.model.registry.CloudsyncException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Whole records of a file. Values are unfolded and decoded where they lie, so that what comes out are parts of the block:
 * each record can be taken apart once.
 */
final class LdifBlock implements ObjectSource.Batch {
    private final String name;
    private final byte[] bytes;
    private final int length;
    private final boolean last;
    private final String problem;
    private int at;
    private long line;
    private int lineStart;
    private int lineEnd;

    /**
     * A block of records.
     *
     * @param problem why none of it can be taken apart; empty where it can
     */
    LdifBlock(String name, byte[] bytes, int length, long firstLine, boolean last, String problem) {
        this.name = name;
        this.bytes = bytes;
        this.length = length;
        this.line = firstLine;
        this.last = last;
        this.problem = problem;
    }

    @Override
    public boolean isLast() {
        return last;
    }

    @Override
    public int size() {
        return length;
    }

    @Override
    public boolean skip() {
        passBlankLines();
        if (at >= length) {
            return false;
        }
        if (!problem.isEmpty()) {
            at = length;
            return true;
        }
        do {
            nextPhysicalLine();
        } while (at < length && !isBlank());
        return true;
    }

    @Override
    public boolean next(RawObject into) throws CloudsyncException {
        passBlankLines();
        if (at >= length) {
            return false;
        }
        into.begin(bytes, line);
        if (!problem.isEmpty()) {
            into.unreadable(problem);
            at = length;
            return true;
        }
        boolean named = false;
        boolean second = false;
        boolean described = false;
        while (at < length && !isBlank()) {
            long here = line;
            nextLine();
            if (bytes[lineStart] == '#') {
                continue;
            }
            int colon = colon();
            if (colon < 0) {
                into.unreadable("line " + here + " has no colon");
                continue;
            }
            if (!named) {
                if (is("dn", colon)) {
                    named = true;
                    int start = value(colon, into, here);
                    into.dn(start, lineEnd, here);
                    second = true;
                } else if (!is("version", colon)) {
                    described |= !words(colon, into, here);
                }
                continue;
            }
            if (second) {
                second = false;
                if (is("changetype", colon) || is("control", colon)) {
                    if (is("changetype", colon) && valueIs(colon, "add")) {
                        continue;
                    }
                    throw changes(here);
                }
            }
            take(colon, into, here);
        }
        if (isCutOff()) {
            into.unreadable("it ends in the middle of a line, so that the file may be cut off; if it is whole, end that"
                    + " line");
        } else if (!named) {
            if (described) {
                into.unreadable("it has no dn");
            } else {
                into.nothing();
            }
        }
        return true;
    }

    /** Whether this is the end of the file and no end of a line, as RFC 2849 has it after the last one, too. */
    private boolean isCutOff() {
        return last && at >= length && bytes[length - 1] != '\n';
    }

    private void take(int colon, RawObject into, long here) {
        int end = colon;
        for (int i = lineStart; i < colon; i++) {
            if (bytes[i] == ';') {
                end = i;
                break;
            }
        }
        Optional<Attribute> attribute = Attribute.named(bytes, lineStart, end);
        if (attribute.isEmpty()) {
            return;
        }
        if (end < colon && !isWhole(end, colon)) {
            String option = new String(bytes, end + 1, colon - end - 1, StandardCharsets.UTF_8);
            if (option.startsWith("range=")) {
                into.unreadable(attribute.get().ldapName() + " in line " + here + " is not whole (" + option
                        + "): whatever wrote the file asked for the first values only");
            }
            return;
        }
        int start = value(colon, into, here);
        into.add(attribute.get(), start, lineEnd);
    }

    /** Whether an option leaves the attribute what it is: all of a range, or binary. */
    private boolean isWhole(int semicolon, int colon) {
        String option = new String(bytes, semicolon + 1, colon - semicolon - 1, StandardCharsets.UTF_8);
        return option.equals("binary") || option.equals("range=0-*");
    }

    /** Decodes the value of the line in its place, down to {@link #lineEnd}. */
    private int value(int colon, RawObject into, long here) {
        int start = colon + 1;
        boolean encoded = start < lineEnd && bytes[start] == ':';
        boolean elsewhere = start < lineEnd && bytes[start] == '<';
        if (encoded || elsewhere) {
            start++;
        }
        while (start < lineEnd && bytes[start] == ' ') {
            start++;
        }
        if (elsewhere) {
            into.unreadable("line " + here + " refers to another file, which is not read");
        } else if (encoded) {
            int decoded = Base64Bytes.decode(bytes, start, lineEnd);
            if (decoded < 0) {
                into.unreadable("line " + here + " is not base64");
            } else {
                lineEnd = decoded;
            }
        }
        return start;
    }

    /** What {@code ldapsearch} writes beside objects; whether it was that. */
    private boolean words(int colon, RawObject into, long here) {
        if (is("search", colon) || is("ref", colon)) {
            return true;
        }
        if (is("result", colon)) {
            int start = value(colon, into, here);
            String result = new String(bytes, start, lineEnd - start, StandardCharsets.UTF_8);
            if (!result.startsWith("0")) {
                into.unreadable("the search that wrote the file ended with '" + result + "'");
                return false;
            }
            return true;
        }
        return false;
    }

    private CloudsyncException changes(long here) {
        String what = new String(bytes, lineStart, lineEnd - lineStart, StandardCharsets.UTF_8);
        String shown = what.length() > 60 ? what.substring(0, 60) + "..." : what;
        return new CloudsyncException(
                name + ":" + here + ": '" + shown.replaceAll("\\p{C}", "?")
                        + "' is a change to a directory, not an object of one.",
                "Name a file of objects, as 'ldapsearch -LLL' or 'ldifde -f' exports them.");
    }

    private boolean valueIs(int colon, String word) {
        String value = new String(bytes, colon + 1, lineEnd - colon - 1, StandardCharsets.UTF_8);
        return value.strip().equalsIgnoreCase(word);
    }

    private boolean is(String attribute, int colon) {
        if (colon - lineStart != attribute.length()) {
            return false;
        }
        for (int i = 0; i < attribute.length(); i++) {
            // Letters only: what differs in this bit is the same letter in the other case.
            if ((bytes[lineStart + i] | 0x20) != attribute.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int colon() {
        for (int i = lineStart; i < lineEnd; i++) {
            if (bytes[i] == ':') {
                return i;
            }
        }
        return -1;
    }

    private void passBlankLines() {
        while (at < length && isBlank()) {
            nextPhysicalLine();
        }
    }

    private boolean isBlank() {
        return bytes[at] == '\n' || (bytes[at] == '\r' && (at + 1 == length || bytes[at + 1] == '\n'));
    }

    /** Steps over the next line and all that are folded into it, which are moved to where it ends. */
    private void nextLine() {
        nextPhysicalLine();
        int start = lineStart;
        int end = lineEnd;
        while (at < length && bytes[at] == ' ') {
            nextPhysicalLine();
            int more = lineEnd - lineStart - 1;
            System.arraycopy(bytes, lineStart + 1, bytes, end, more);
            end += more;
        }
        lineStart = start;
        lineEnd = end;
    }

    private void nextPhysicalLine() {
        lineStart = at;
        int i = LineFeeds.next(bytes, at, length);
        at = Math.min(i + 1, length);
        line++;
        lineEnd = i > lineStart && bytes[i - 1] == '\r' ? i - 1 : i;
    }
}
