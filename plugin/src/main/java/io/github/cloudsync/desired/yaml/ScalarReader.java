package io.github.cloudsync.desired.yaml;

import io.github.cloudsync.text.NearestWord;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads single values of the type they must have. Every method takes the value's name for messages, and answers empty
 * after it has reported a problem.
 */
public final class ScalarReader {
    /** A text is shown on one line of a report; longer ones belong into a document. */
    static final int MAX_TEXT = 1000;

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** The part of ISO 8601 durations that a person would write for an age. */
    private static final Pattern AGE =
            Pattern.compile("P(?:(?<days>[1-9]\\d{0,3})D|(?<weeks>[1-9]\\d{0,3})W|T(?<hours>[1-9]\\d{0,3})H)");

    private final Problems problems;

    public ScalarReader(Problems problems) {
        this.problems = problems;
    }

    /** Text for people; line ends and runs of blanks become one blank each. */
    public Optional<String> text(YamlNode node, String what) {
        Optional<String> text =
                plainOrQuoted(node, what).map(raw -> raw.replaceAll("\\s+", " ").strip());
        if (text.isEmpty()) {
            return text;
        }
        Optional<String> refused = Characters.firstRefused(text.get());
        if (refused.isPresent()) {
            return problem(node, what + " must not have the invisible character " + refused.get() + " in it");
        }
        if (text.get().isEmpty()) {
            return problem(node, what + " must not be empty");
        }
        if (text.get().length() > MAX_TEXT) {
            return problem(node, what + " must not be longer than " + MAX_TEXT + " characters");
        }
        return text;
    }

    /** Text exactly as written: without line ends, tabs and other characters that nobody sees. */
    public Optional<String> line(YamlNode node, String what) {
        Optional<String> text = plainOrQuoted(node, what);
        boolean clean = text.isEmpty()
                || (text.get().chars().noneMatch(Character::isISOControl)
                        && Characters.firstRefused(text.get()).isEmpty());
        if (clean) {
            return text;
        }
        return problem(
                node,
                what + " must not have line ends, tabs or other invisible characters in it, found " + node.shown()
                        + "; in double quotes '\\t' is a tab and '\\n' a line end: use single quotes");
    }

    /** One of some words. */
    public <T> Optional<T> word(YamlNode node, String what, Collection<T> values, Function<T, String> word) {
        List<String> words = values.stream().map(word).toList();
        String text = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        Optional<T> value =
                values.stream().filter(v -> word.apply(v).equals(text)).findFirst();
        if (value.isPresent()) {
            return value;
        }
        String near = NearestWord.to(text, words)
                .map(w -> "; did you mean '" + w + "'?")
                .orElse("");
        return problem(node, what + " must be " + alternatives(words) + ", found " + node.shown() + near);
    }

    /** True or false, written so: YAML's other words for them are refused, since a reader may take them for text. */
    public Optional<Boolean> flag(YamlNode node, String what) {
        boolean plain = node instanceof YamlNode.Scalar scalar && !scalar.quoted();
        String text = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        return plain && (text.equals("true") || text.equals("false"))
                ? Optional.of(Boolean.valueOf(text))
                : problem(
                        node,
                        what + " must be true or false, found " + node.shown()
                                + (node instanceof YamlNode.Scalar && !plain ? " in quotes" : ""));
    }

    /** A number without fraction, in decimal or after 0x in hexadecimal. */
    public Optional<Long> wholeNumber(YamlNode node, String what, long min, long max) {
        String text = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        boolean quoted = node instanceof YamlNode.Scalar scalar && scalar.quoted();
        if (quoted || !WholeNumbers.isOne(text)) {
            String advice = quoted && WholeNumbers.isOne(text)
                    ? " in quotes; remove them"
                    : WholeNumbers.trap(text).map(trap -> "; " + trap).orElse("");
            return problem(node, what + " must be a whole number, found " + node.shown() + advice);
        }
        OptionalLong number = WholeNumbers.parse(text);
        if (number.isEmpty() || number.getAsLong() < min || number.getAsLong() > max) {
            return problem(node, what + " must be from " + min + " to " + max + ", found " + node.shown());
        }
        return Optional.of(number.getAsLong());
    }

    /** A day of the calendar. */
    public Optional<LocalDate> date(YamlNode node, String what) {
        String text = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        if (!DATE.matcher(text).matches()) {
            return problem(node, what + " must be a date such as 2027-01-31 (year, month, day), found " + node.shown());
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return problem(node, what + " must be a day of the calendar, found " + node.shown());
        }
    }

    /** The name of a file or a folder. */
    public Optional<String> path(YamlNode node, String what) {
        Optional<String> path = line(node, what);
        return path.isPresent() && path.get().isBlank() ? problem(node, what + " must not be empty") : path;
    }

    /** An age in whole days, weeks or hours. Months and years have no fixed length, so they are not among them. */
    public Optional<Duration> age(YamlNode node, String what) {
        Matcher age = AGE.matcher(node instanceof YamlNode.Scalar scalar ? scalar.text() : "");
        if (!age.matches()) {
            return problem(
                    node,
                    what + " must be an age such as P30D, P4W or PT12H (days, weeks, hours), found " + node.shown());
        }
        if (age.group("hours") != null) {
            return Optional.of(Duration.ofHours(Long.parseLong(age.group("hours"))));
        }
        return Optional.of(
                age.group("days") != null
                        ? Duration.ofDays(Long.parseLong(age.group("days")))
                        : Duration.ofDays(7 * Long.parseLong(age.group("weeks"))));
    }

    private Optional<String> plainOrQuoted(YamlNode node, String what) {
        if (!(node instanceof YamlNode.Scalar scalar) || scalar.kind() == YamlNode.Kind.NOTHING) {
            return problem(node, what + " must be text, found " + node.shown());
        }
        if (scalar.kind() != YamlNode.Kind.TEXT) {
            return problem(
                    node,
                    what + " must be text, but YAML reads " + node.shown() + " as "
                            + scalar.kind().words() + "; put it in quotes");
        }
        return Optional.of(scalar.text());
    }

    private <T> Optional<T> problem(YamlNode node, String text) {
        problems.add(node.at(), text);
        return Optional.empty();
    }

    private static String alternatives(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
