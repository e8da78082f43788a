package io.github.cloudsync.engine;

import io.github.cloudsync.model.change.Journal;
import io.github.cloudsync.model.change.JournalException;
import io.github.cloudsync.model.change.Result;
import io.github.cloudsync.model.fact.HiveMark;
import io.github.cloudsync.model.fact.KeyTimes;
import java.util.List;

/** A journal whose disk is full. */
final class BrokenJournal implements Journal {
    @Override
    public void intend(List<Intent> intents, KeyTimes before) throws JournalException {
        throw new JournalException("The disk is full, that is: the disk is full.", "Free some space.");
    }

    @Override
    public void recovered(List<String> told) {}

    @Override
    public void boot(long number) {}

    @Override
    public void note(int number, Result result) {}

    @Override
    public void leave(KeyTimes left) {}

    @Override
    public void finish(List<HiveMark> hives) {}

    @Override
    public int nextNumber() {
        return 1;
    }
}
