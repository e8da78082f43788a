package io.github.cloudsync.model.change;

import io.github.cloudsync.model.fact.Digest;
import io.github.cloudsync.model.fact.HiveMark;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.registry.RegistryKey;
import java.util.List;

/** A machine that can also be changed. Only the remediator and the rollback may hold one. */
public interface Host extends HostFacts, AutoCloseable {
    /** The files its registry lies in, with what was committed; none of a running Windows, which does not show them. */
    default List<HiveMark> hives() {
        return List.of();
    }

    /** What tells those files as they are on disk now. */
    default List<Digest> digests() {
        return List.of();
    }

    /**
     * Makes one change, creating the keys that are missing on the way.
     *
     * <p>Writes that value and nothing else. Does not look at {@link Change#before()}: the caller has just compared it.
     *
     * @throws HostException if the value could not be written; it is then as it was
     */
    void write(Change change) throws HostException;

    /**
     * Removes a key that has neither values nor subkeys.
     *
     * @return whether the key is gone; a key that is in use is left alone
     * @throws HostException if it is empty and could not be removed
     */
    boolean removeIfEmpty(RegistryKey key) throws HostException;

    /**
     * Makes everything written so far durable. Until then a host may keep its writes to itself.
     *
     * @throws HostException if that failed; what has reached the target is then found out by reading it again
     */
    void commit() throws HostException;

    /**
     * What was put in order, or replayed in memory, when this was opened, each as a sentence. What was replayed is
     * written by the first commit, beside the changes; a rollback does not take it back, since Windows itself would have
     * done the same. A running Windows has none.
     */
    default List<String> recovered() {
        return List.of();
    }

    @Override
    void close();
}
