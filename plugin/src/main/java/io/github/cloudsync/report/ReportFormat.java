package io.github.cloudsync.report;

import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.registry.CloudsyncException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A format that a report is written in, the fullest first. */
public enum ReportFormat {
    JSON("report.json") {
        @Override
        public String text(Report report) {
            return JsonReport.text(report);
        }

        @Override
        public String text(NoReport none) {
            return none.json();
        }
    },
    JUNIT(JunitReport.FILE_NAME) {
        @Override
        public String text(Report report) {
            return JunitReport.text(report);
        }

        @Override
        public String text(NoReport none) {
            return JunitReport.text(none);
        }
    };

    private final String fileName;

    ReportFormat(String fileName) {
        this.fileName = fileName;
    }

    /** The word that chooses it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the file it is written to. */
    public String fileName() {
        return fileName;
    }

    public abstract String text(Report report);

    /** What stands in its place where there is no report. */
    public abstract String text(NoReport none);

    public static Set<ReportFormat> all() {
        return EnumSet.allOf(ReportFormat.class);
    }

    /**
     * Those that are chosen by their words, which are given as a user wrote them.
     *
     * @throws CloudsyncException if one of them is no format
     */
    public static Set<ReportFormat> chosen(List<String> words) throws CloudsyncException {
        Set<ReportFormat> chosen = EnumSet.noneOf(ReportFormat.class);
        for (String word : words) {
            chosen.add(named(word.strip().toLowerCase(Locale.ROOT)));
        }
        return chosen;
    }

    private static ReportFormat named(String word) throws CloudsyncException {
        for (ReportFormat format : values()) {
            if (format.word().equals(word)) {
                return format;
            }
        }
        throw new CloudsyncException(
                "cloudsync.reports names '" + word + "', which is no report.", "Use json, junit or both.");
    }
}
