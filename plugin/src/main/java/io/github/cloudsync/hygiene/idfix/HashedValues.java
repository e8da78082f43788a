package io.github.cloudsync.hygiene.idfix;

import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import io.github.cloudsync.hygiene.object.OrdinalCase;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Known values in memory. For one thread. */
final class HashedValues implements KnownValues {
    private final Map<Attribute, Map<String, Holder>> holders = new EnumMap<>(Attribute.class);

    @Override
    public boolean remember(Attribute attribute, String value, DirectoryObject object) {
        Map<String, Holder> known = holders.computeIfAbsent(attribute, a -> new HashMap<>());
        return known.putIfAbsent(OrdinalCase.folded(value), new Holder(object.dn(), object.text(Attribute.CN))) == null;
    }

    @Override
    public @Nullable Holder holder(Attribute attribute, String value) {
        return holders.getOrDefault(attribute, Map.of()).get(OrdinalCase.folded(value));
    }
}
