package io.github.cloudsync.engine;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.Retraction;
import io.github.cloudsync.model.change.Undo;
import io.github.cloudsync.model.demand.ExecutionPolicy;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.registry.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a rollback would make less safe than any baseline allows. It gives back exactly what was there, which is what it
 * is for; but who runs it must be told before it is done that protection goes with it.
 */
public final class Loosening {
    private Loosening() {}

    /** A sentence for each setting that will end up so, in the order of the plan. */
    public static List<String> of(List<Retraction> plan) {
        Map<Setting, Change> last = new LinkedHashMap<>();
        plan.stream()
                .flatMap(retraction -> retraction.undos().stream())
                .filter(Undo.Restore.class::isInstance)
                .map(undo -> ((Undo.Restore) undo).change())
                .forEach(change -> last.put(change.setting(), change));
        return last.values().stream()
                .map(Loosening::said)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> said(Change change) {
        RegistryValue value = change.setting().location();
        return change.after()
                .flatMap(data -> consequence(value, data))
                .map(consequence -> "Restoring " + value + " to "
                        + change.after().orElseThrow() + " is looser than the baselines allow: " + consequence + ".");
    }

    private static Optional<String> consequence(RegistryValue value, RegistryData data) {
        String name = value.name().toUpperCase(Locale.ROOT);
        String path = value.key().path().toUpperCase(Locale.ROOT);
        OptionalLong number = data.asDword();
        boolean off = number.isPresent() && number.getAsLong() == 0;
        boolean on = number.isPresent() && number.getAsLong() != 0;
        boolean tls = path.contains("\\SCHANNEL\\PROTOCOLS\\TLS 1.2\\");
        if (tls && ((name.equals("ENABLED") && off) || (name.equals("DISABLEDBYDEFAULT") && on))) {
            return Optional.of("it turns TLS 1.2 off for programs that do not ask for it by name, or for all");
        }
        if (name.equals("SCHUSESTRONGCRYPTO") && off) {
            return Optional.of(".NET Framework programs may use weak cryptography again");
        }
        if (name.equals("EXECUTIONPOLICY")) {
            return data.asText()
                    .flatMap(ExecutionPolicy::named)
                    .filter(policy -> policy == ExecutionPolicy.UNRESTRICTED || policy == ExecutionPolicy.BYPASS)
                    .map(policy -> "PowerShell runs scripts that nobody has signed, from anywhere");
        }
        return Optional.empty();
    }
}
