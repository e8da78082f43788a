package io.github.cloudsync.engine;

import io.github.cloudsync.model.change.Step;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.verdict.Prerequisite;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which prerequisite may write where. Asked before anything is planned, written or taken back, so that neither a
 * mistake in the catalogue nor a journal that somebody else has written can reach a key outside.
 */
final class Ownership {
    private final Map<String, Prerequisite> byId;

    Ownership(List<Prerequisite> prerequisites) {
        byId = prerequisites.stream().collect(Collectors.toMap(Prerequisite::id, Function.identity()));
    }

    /**
     * Whether the step may be taken back: it changed a value that its prerequisite decides, or one in its keys that the
     * desired state asks for. Narrower than {@link #covers(Step, Target)}, since a journal is a file that somebody may
     * have written.
     */
    boolean covers(Step step, Target target, Set<RegistryValue> requested) {
        Prerequisite prerequisite = byId.get(step.prerequisite());
        RegistryValue written = step.change().setting().location();
        RegistryValue place = asPrerequisitesNameIt(written.key(), target).value(written.name());
        return covers(step, target)
                && prerequisite != null
                && (prerequisite.decides().contains(place.ofEveryUser()) || requested.contains(place));
    }

    /** @param target what is written to: only one that is not running has its control sets under their own names */
    boolean covers(Step step, Target target) {
        Prerequisite prerequisite = byId.get(step.prerequisite());
        RegistryValue written = step.change().setting().location();
        RegistryValue place = asPrerequisitesNameIt(written.key(), target).value(written.name());
        return prerequisite != null && prerequisite.mayWrite(place);
    }

    /** Whether the key is one of the prerequisite's own or one that these lie in, as created on the way to them. */
    boolean coversCreated(String id, RegistryKey key, Target target) {
        Prerequisite prerequisite = byId.get(id);
        return prerequisite != null
                && prerequisite.owns().stream()
                        .anyMatch(asPrerequisitesNameIt(key, target).ofEveryUser()::contains);
    }

    private static RegistryKey asPrerequisitesNameIt(RegistryKey key, Target target) {
        return target == Target.LOCAL ? key : key.inCurrentControlSet();
    }
}
