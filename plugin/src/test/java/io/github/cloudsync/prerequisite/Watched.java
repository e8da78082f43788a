package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.fact.DirectoryFacts;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.Question;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.fact.Source;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;
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

    /** A question as it was asked, and of whom. */
    record Fact(String of, Question<?> question) {
        @Override
        public String toString() {
            return of + "." + question;
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
            watched.add(DirectoryFacts.of(
                    directory.declared(),
                    new Watch(directory, directory.declared().address().name(), asked, otherwise)));
        }
        return new Evidence(HostFacts.of(new Watch(host, "host", asked, otherwise)), watched);
    }

    private record Watch(Source source, String name, Set<Fact> asked, Map<Fact, Reading<?>> otherwise)
            implements Source {
        @Override
        @SuppressWarnings("unchecked") // an answer of no value has every type
        public <A> Reading<A> ask(Question<A> question) {
            Fact fact = new Fact(name, question);
            asked.add(fact);
            Reading<?> other = otherwise.get(fact);
            return other == null ? source.ask(question) : (Reading<A>) other;
        }
    }
}
