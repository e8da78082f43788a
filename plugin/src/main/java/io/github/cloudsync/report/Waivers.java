package io.github.cloudsync.report;

import io.github.cloudsync.model.demand.Waiver;

/** Says what a waiver says: {@code until 2027-03-31, approved by the identity team: replaced in March}. */
final class Waivers {
    private Waivers() {}

    static String text(Waiver waiver) {
        String approver = waiver.approver()
                .map(name -> ", approved by " + Printable.sentence(name))
                .orElse("");
        return "until " + waiver.expires() + approver + ": " + Printable.sentence(waiver.reason());
    }
}
