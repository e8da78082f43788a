package io.github.cloudsync.model;

import java.time.Instant;
import java.util.List;

/**
 * What can be asked of a machine, live, offline or recorded.
 *
 * <p>Never changes the machine and never throws for what it cannot see: every answer is a {@link Reading}.
 */
public interface HostFacts {
    /** The data of a value; absent if the value or its key is not there. */
    Reading<RegistryData> value(RegistryValue value);

    /** When the key was last written; absent if there is no such key, so this also tells whether a key exists. */
    Reading<Instant> lastWritten(RegistryKey key);

    /** The names of the keys right below; absent if there is no such key. */
    Reading<List<String>> subkeys(RegistryKey key);

    /** The value of an environment variable of this process. */
    Reading<String> environmentVariable(String name);

    /** Whether this process may write where an administrator may. */
    Reading<Boolean> elevated();
}
