package io.github.cloudsync.model.registry;

/**
 * The place of one value in a registry key.
 *
 * @param name the value's name; empty for the key's default value
 */
public record RegistryValue(RegistryKey key, String name) implements Setting {
    @Override
    public RegistryValue location() {
        return this;
    }

    /** The same value in the hive of any user; one that is in no user's hive stays as it is. */
    public RegistryValue ofEveryUser() {
        return new RegistryValue(key.ofEveryUser(), name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegistryValue value
                && key.equals(value.key)
                && RegistryKey.isSameName(name, value.name);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + RegistryKey.hashOfName(name);
    }

    /** The key, two blanks and the name, so that names with backslashes cannot be misread. */
    @Override
    public String toString() {
        return key + "  " + (name.isEmpty() ? "(default)" : name);
    }
}
