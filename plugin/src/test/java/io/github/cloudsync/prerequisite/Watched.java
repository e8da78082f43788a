package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.fact.DirectoryFacts;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A host and directories that note what they are asked, and answer chosen questions otherwise. */
final class Watched {
    private final HostFacts host;
    private final List<? extends DirectoryFacts> directories;

    Watched(HostFacts host, List<? extends DirectoryFacts> directories) {
        this.host = host;
        this.directories = directories;
    }

    /** A question as it was asked: of whom, which, and with what. */
    record Fact(String of, String name, List<Object> arguments) {
        @Override
        public String toString() {
            return of + "." + name + arguments;
        }
    }

    /** Every fact that the prerequisite asks of this target, in its order. */
    Set<Fact> askedBy(Prerequisite prerequisite, DesiredState desired) {
        Set<Fact> asked = new LinkedHashSet<>();
        prerequisite.verify(evidence(asked, Map.of()), demand(prerequisite, desired));
        return asked;
    }

    /** The verdict where some facts are answered otherwise. */
    private static Demand demand(Prerequisite prerequisite, DesiredState desired) {
        return desired.demand(prerequisite.id()).orElse(Demand.standard(desired.source()));
    }

    Verdict verdict(Prerequisite prerequisite, DesiredState desired, Map<Fact, Reading<?>> otherwise) {
        return prerequisite.verify(evidence(new LinkedHashSet<>(), otherwise), demand(prerequisite, desired));
    }

    private Evidence evidence(Set<Fact> asked, Map<Fact, Reading<?>> otherwise) {
        List<DirectoryFacts> watched = new ArrayList<>();
        for (DirectoryFacts directory : directories) {
            watched.add(watch(
                    DirectoryFacts.class,
                    directory,
                    directory.declared().address().name(),
                    asked,
                    otherwise));
        }
        return new Evidence(watch(HostFacts.class, host, "host", asked, otherwise), watched);
    }

    /** By reflection, so that a fact added tomorrow is watched too. */
    private static <T> T watch(Class<T> type, T facts, String name, Set<Fact> asked, Map<Fact, Reading<?>> otherwise) {
        Object proxy =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object[] given = arguments == null ? new Object[0] : arguments;
                    if (method.getReturnType() == Reading.class) {
                        Fact fact = new Fact(name, method.getName(), List.of(given));
                        asked.add(fact);
                        if (otherwise.containsKey(fact)) {
                            return otherwise.get(fact);
                        }
                    }
                    try {
                        return method.invoke(facts, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return type.cast(proxy);
    }
}
