package io.github.cloudsync.model.change;

import io.github.cloudsync.model.fact.HiveMark;
import io.github.cloudsync.model.fact.KeyTimes;
import io.github.cloudsync.model.registry.RegistryKey;
import java.util.List;

/** The durable record of a remediation, written before the target is. */
public interface Journal {
    /**
     * Records what else is written with the changes that are announced next: the logs of a dirty hive, replayed.
     *
     * @param told each as a sentence
     * @throws JournalException if it could not be made durable; nothing may be changed then
     */
    void recovered(List<String> told) throws JournalException;

    /**
     * Records in which start of Windows this is, as Windows counts them, for whoever reads the journal.
     *
     * @throws JournalException if it could not be made durable; nothing may be changed then
     */
    void boot(long number) throws JournalException;

    /**
     * Records what is about to be done, and returns only when it is safe on disk.
     *
     * @param before when the keys it touches were last written; empty where the target is a running Windows
     * @throws JournalException if it could not be made durable; nothing may be changed then
     */
    void intend(List<Intent> intents, KeyTimes before) throws JournalException;

    /**
     * Records when the touched keys will have been written, before the image is: so that an image which was changed can
     * be told from a copy of what it was before, also if this process ends right after changing it.
     *
     * @throws JournalException if it could not be made durable; the image must not be changed then
     */
    void leave(KeyTimes left) throws JournalException;

    /** Notes what became of an intent. Losing this note is harmless: a rollback looks at the target itself. */
    void note(int number, Result result) throws JournalException;

    /**
     * Notes that the remediation came to its end.
     *
     * @param hives the image's hive files as it left them
     */
    void finish(List<HiveMark> hives) throws JournalException;

    /**
     * One change about to be made.
     *
     * @param number its number in this journal, from 1
     * @param creates the keys that are missing and will be created by it, the outermost first
     */
    record Intent(int number, Step step, List<RegistryKey> creates) {
        public Intent {
            creates = List.copyOf(creates);
        }
    }

    /** The number the next intent gets. */
    int nextNumber();
}
