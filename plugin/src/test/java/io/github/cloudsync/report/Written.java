package io.github.cloudsync.report;

import io.github.cloudsync.model.outcome.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** What a format writes, as a text. */
public final class Written {
    private Written() {}

    public static String json(Report report) {
        return text(out -> JsonReport.write(report, out));
    }

    public static String json(NoReport none) {
        return text(none::writeJson);
    }

    static String junit(Report report) {
        return text(out -> JunitReport.write(report, out));
    }

    static String junit(NoReport none) {
        return text(out -> JunitReport.write(none, out));
    }

    private static String text(ReportFile.Content content) {
        StringWriter text = new StringWriter();
        try {
            content.writeTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
