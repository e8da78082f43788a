package io.github.cloudsync.report;

import io.github.cloudsync.model.fact.HostDescription;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.outcome.Report;

/** The first line of every console output: what was done, against what, where. */
final class Header {
    private Header() {}

    static String of(Report report, String words) {
        return "cloudsync " + Printable.value(report.baseline()) + " " + words + " " + host(report.host())
                + (report.target() == Target.LOCAL ? "" : ", " + report.target().word())
                + (report.recorded().isEmpty() ? "" : " " + Age.of(report));
    }

    static String host(HostDescription host) {
        return Printable.value(host.name()) + " (" + Printable.value(host.system()) + ")";
    }
}
