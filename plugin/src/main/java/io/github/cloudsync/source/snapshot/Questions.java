package io.github.cloudsync.source.snapshot;

import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.registry.RegistryView;
import java.time.Instant;
import java.util.List;

/** The questions about the registry, which name a place in it: the key, its view, and the value's name. */
final class Questions {
    private Questions() {}

    static Question<RegistryData> value(RegistryValue value) {
        return Fact.REGISTRY_VALUE.of(value.key().written(), view(value.key()), value.name());
    }

    static Question<Instant> written(RegistryKey key) {
        return Fact.KEY_WRITTEN.of(key.written(), view(key));
    }

    static Question<List<String>> subkeys(RegistryKey key) {
        return Fact.SUBKEYS.of(key.written(), view(key));
    }

    private static String view(RegistryKey key) {
        return key.view() == RegistryView.BITS_32 ? "32-bit" : "64-bit";
    }
}
