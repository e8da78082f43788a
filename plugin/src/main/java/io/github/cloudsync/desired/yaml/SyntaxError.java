package io.github.cloudsync.desired.yaml;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What the YAML library has against a text, in words that say what to do. */
record SyntaxError(Position at, String text) {
    /** For what the library refuses without saying why. */
    static final String UNEXPLAINED =
            "this is no YAML here or shortly before; check quotes, backslashes and indentation";

    private static final String BAD_ESCAPE =
            "this backslash starts no escape that YAML knows; write a text with backslashes in single quotes or without"
                    + " quotes";

    private static final Pattern UNKNOWN_ESCAPE = Pattern.compile("found unknown escape character .*");
    private static final Pattern BAD_START = Pattern.compile("found character '(.*)' that cannot start any token.*");

    static SyntaxError of(MarkedYAMLException e) {
        String problem = Objects.requireNonNullElse(e.getProblem(), "this is no YAML");
        String context = Objects.requireNonNullElse(e.getContext(), "");
        Position here = position(e.getProblemMark(), e.getContextMark());
        Position start = position(e.getContextMark(), e.getProblemMark());

        Matcher badStart = BAD_START.matcher(problem);
        if (badStart.matches()) {
            return new SyntaxError(
                    here,
                    problem.contains("(TAB)")
                            ? "YAML does not allow a tab here; indent with blanks"
                            : "a text cannot start with '" + badStart.group(1) + "'; put it in single quotes");
        }
        if (UNKNOWN_ESCAPE.matcher(problem).matches() || problem.startsWith("expected escape sequence")) {
            return new SyntaxError(here, BAD_ESCAPE);
        }
        if (context.equals("while scanning a quoted scalar")) {
            return new SyntaxError(start, "the quote that opens here is never closed; add the closing one");
        }
        if (context.equals("while scanning a simple key")) {
            return new SyntaxError(start, "a ':' and a blank must follow this key");
        }
        if (context.equals("while scanning an alias") || context.equals("while scanning an anchor")) {
            return new SyntaxError(start, "a text that starts with '*' or '&' must be put in single quotes");
        }
        return switch (problem) {
            case "mapping values are not allowed here" ->
                new SyntaxError(
                        here,
                        "a ': ' cannot stand here; check the indentation, and quote a text that has a ': ' in it");
            case "sequence entries are not allowed here" ->
                new SyntaxError(here, "a '- ' cannot stand here; start each list entry on a line of its own");
            default -> other(problem, context, here, start);
        };
    }

    private static SyntaxError other(String problem, String context, Position here, Position start) {
        if (problem.startsWith("expected <block end>")) {
            return new SyntaxError(
                    here, "this does not fit what starts at " + start + "; check the indentation and the quotes");
        }
        if (problem.startsWith("expected '<document start>'")) {
            return new SyntaxError(
                    here,
                    "this belongs to nothing before it; check the indentation, and the brackets and quotes before");
        }
        if (problem.startsWith("expected the node content")) {
            return new SyntaxError(here, "a value is missing before this");
        }
        if (problem.startsWith("expected ',' or")) {
            String closing = problem.contains("']'") ? "]" : "}";
            return problem.endsWith("<stream end>")
                    ? new SyntaxError(start, "the bracket that opens here is never closed; add '" + closing + "'")
                    : new SyntaxError(
                            here,
                            "a ',' or the '" + closing + "' for the bracket at " + start + " is missing before this");
        }
        return new SyntaxError(here, context.isEmpty() ? problem : problem + " (" + context + ")");
    }

    private static Position position(Mark first, Mark second) {
        Mark mark = first == null ? second : first;
        return mark == null ? Position.START : YamlParser.position(mark);
    }
}
