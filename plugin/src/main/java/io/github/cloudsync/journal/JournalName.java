package io.github.cloudsync.journal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a journal's file. Its number alone orders journals; the time is for people, since clocks go wrong.
 *
 * @param number from 1
 */
record JournalName(long number, Path file) {
    static final String SUFFIX = ".journal";
    private static final Pattern FORM = Pattern.compile("(\\d{6,18})-.*" + Pattern.quote(SUFFIX));
    /** Without colons, which Windows does not allow in file names. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss.SSS'Z'").withZone(ZoneOffset.UTC);

    static JournalName of(Path folder, long number, Instant now) {
        return new JournalName(number, folder.resolve("%06d-%s%s".formatted(number, TIME.format(now), SUFFIX)));
    }

    /** Empty if the file is not named as a journal; earlier versions of this program named theirs by the time alone. */
    static Optional<JournalName> parse(Path file) {
        Matcher form = FORM.matcher(String.valueOf(file.getFileName()));
        return form.matches() ? Optional.of(new JournalName(Long.parseLong(form.group(1)), file)) : Optional.empty();
    }
}
