package io.github.cloudsync.model.fact;

import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** One question of every kind there is, found by reflection, so that none added tomorrow is left out. */
public final class EveryQuestion {
    private static final RegistryKey KEY = RegistryKey.of("HKLM\\SOFTWARE\\A key (32-bit view)");
    private static final DirectoryAccount ACCOUNT = new DirectoryAccount(
            "LAB\\agent$", "CN=agent,DC=lab,DC=example", "S-1-5-21-1-2-3-1109", true, true, OptionalLong.empty());

    private EveryQuestion() {}

    public static List<Question<?>> ofAHost() {
        return below(HostQuestion.class);
    }

    public static List<Question<?>> ofADirectory() {
        return below(DirectoryQuestion.class);
    }

    public static List<Question<?>> all() {
        List<Question<?>> all = new ArrayList<>(ofAHost());
        all.addAll(ofADirectory());
        return all;
    }

    private static List<Question<?>> below(Class<?> type) {
        if (type.isRecord()) {
            return List.of(sample(type));
        }
        List<Question<?>> all = new ArrayList<>();
        for (Class<?> kind : type.getPermittedSubclasses()) {
            all.addAll(below(kind));
        }
        return all;
    }

    private static Question<?> sample(Class<?> kind) {
        Constructor<?> canonical = kind.getDeclaredConstructors()[0];
        Object[] arguments = Arrays.stream(canonical.getParameterTypes())
                .map(EveryQuestion::argument)
                .toArray();
        try {
            return (Question<?>) canonical.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object argument(Class<?> type) {
        if (type == RegistryValue.class) {
            return KEY.value("Enabled");
        }
        if (type == DirectoryAccount.class) {
            return ACCOUNT;
        }
        return type == RegistryKey.class ? KEY : "a name";
    }
}
