package io.github.cloudsync.report;

import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.registry.CloudsyncException;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A format that a report is written in, the fullest first. */
public enum ReportFormat {
    JSON("report.json") {
        @Override
        public void write(Report report, Writer out) throws IOException {
            JsonReport.write(report, out);
        }

        @Override
        public void write(NoReport none, Writer out) throws IOException {
            none.writeJson(out);
        }
    },
    JUNIT(JunitReport.FILE_NAME) {
        @Override
        public void write(Report report, Writer out) throws IOException {
            JunitReport.write(report, out);
        }

        @Override
        public void write(NoReport none, Writer out) throws IOException {
            JunitReport.write(none, out);
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

    /** Writes a report while it is made; the writer stays open. */
    public abstract void write(Report report, Writer out) throws IOException;

    /** Writes what stands in its place where there is no report. */
    public abstract void write(NoReport none, Writer out) throws IOException;

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
