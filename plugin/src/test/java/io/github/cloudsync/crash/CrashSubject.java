package io.github.cloudsync.crash;

import io.github.cloudsync.engine.Checker;
import io.github.cloudsync.engine.Planner;
import io.github.cloudsync.engine.Remediator;
import io.github.cloudsync.engine.Rollback;
import io.github.cloudsync.journal.JournalFile;
import io.github.cloudsync.journal.JournalFolder;
import io.github.cloudsync.journal.Journals;
import io.github.cloudsync.model.change.Journal;
import io.github.cloudsync.model.change.JournalException;
import io.github.cloudsync.model.change.RemediationRecord;
import io.github.cloudsync.model.change.Result;
import io.github.cloudsync.model.change.Undone;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.HiveMark;
import io.github.cloudsync.model.fact.KeyTimes;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.outcome.Outcome;
import io.github.cloudsync.model.outcome.Plan;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.prerequisite.Desired;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Remediates or rolls back the registry in a folder, in a process of its own that may be killed anywhere. */
public final class CrashSubject {
    private final Path folder;
    private final HaltingPoints points;

    CrashSubject(Path folder, HaltingPoints points) {
        this.folder = folder;
        this.points = points;
    }

    public static void main(String[] args) throws Exception {
        CrashSubject subject = new CrashSubject(Path.of(args[1]), new HaltingPoints(Integer.parseInt(args[2])));
        System.out.println("begins");
        System.out.flush();
        if (args[0].equals("rollback")) {
            subject.rollback();
        } else {
            subject.remediate();
        }
    }

    FileHost host() throws IOException {
        return new FileHost(folder.resolve("registry"), points);
    }

    void remediate() throws Exception {
        FileHost host = host();
        Plan plan = new Planner(Catalogue.all()).plan(check(host));
        if (plan.isEmpty()) {
            return;
        }
        points.pass();
        try (JournalFolder journals = Journals.lock(folder.resolve("journal"))) {
            points.pass();
            try (JournalFile journal = Journals.begin(journals, Instant.now())) {
                new Remediator().apply(plan, host, new HaltingJournal(journal, points));
            }
        }
    }

    void rollback() throws Exception {
        FileHost host = host();
        try (JournalFolder journals = Journals.lock(folder.resolve("journal"))) {
            RemediationRecord record = Journals.newest(journals).orElseThrow();
            Rollback rollback = new Rollback(Catalogue.all());
            Undone undone = rollback.apply(rollback.plan(List.of(record), host), host, List.of());
            points.pass();
            if (!undone.isComplete()) {
                throw new IllegalStateException("not restored: " + undone);
            }
            try (JournalFile journal = journals.reopen(record)) {
                journal.rolledBack(host.hives());
            }
        }
    }

    boolean isMet() throws IOException {
        return check(host()).outcome() == Outcome.MET;
    }

    private static Report check(FileHost host) {
        return new Checker(Catalogue.all(), "1", InstantSource.system())
                .check(new Evidence(host), Desired.core(), Target.LOCAL);
    }

    /** The journal with a halting point before and after each of its writes. */
    private record HaltingJournal(Journal journal, HaltingPoints points) implements Journal {
        @Override
        public void recovered(List<String> told) throws JournalException {
            points.pass();
            journal.recovered(told);
            points.pass();
        }

        @Override
        public void boot(long number) throws JournalException {
            points.pass();
            journal.boot(number);
            points.pass();
        }

        @Override
        public void intend(List<Intent> intents, KeyTimes before) throws JournalException {
            points.pass();
            journal.intend(intents, before);
            points.pass();
        }

        @Override
        public void note(int number, Result result) throws JournalException {
            points.pass();
            journal.note(number, result);
            points.pass();
        }

        @Override
        public void leave(KeyTimes left) throws JournalException {
            points.pass();
            journal.leave(left);
            points.pass();
        }

        @Override
        public void finish(List<HiveMark> hives) throws JournalException {
            points.pass();
            journal.finish(hives);
            points.pass();
        }

        @Override
        public int nextNumber() {
            return journal.nextNumber();
        }
    }
}
