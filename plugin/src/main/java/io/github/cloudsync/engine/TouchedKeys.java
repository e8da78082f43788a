package io.github.cloudsync.engine;

import io.github.cloudsync.model.change.Journal.Intent;
import io.github.cloudsync.model.registry.RegistryKey;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The keys whose time of last writing shows that changes were made or taken back. */
final class TouchedKeys {
    private TouchedKeys() {}

    /** The keys written to, those created, and those they were created in, which remain when they are removed again. */
    static Set<RegistryKey> of(Collection<Intent> intents) {
        Set<RegistryKey> keys = new LinkedHashSet<>();
        for (Intent intent : intents) {
            keys.add(intent.step().change().setting().location().key());
            for (RegistryKey created : intent.creates()) {
                keys.add(created);
                created.parent().ifPresent(keys::add);
            }
        }
        return keys;
    }
}
