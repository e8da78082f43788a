package io.github.cloudsync.engine;

import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.HostQuestion;
import io.github.cloudsync.model.fact.Question;
import io.github.cloudsync.model.fact.Reading;

/**
 * A host that is not running, as it would be if it were started with one of its control sets: {@code CurrentControlSet}
 * is that one. Not for use by several threads.
 */
final class HostInControlSet implements HostFacts {
    private final HostFacts host;
    private final Reading<String> controlSet;
    private boolean asked;

    /** @param controlSet the name of one; where it could not be seen, nothing in it can be either */
    HostInControlSet(HostFacts host, Reading<String> controlSet) {
        this.host = host;
        this.controlSet = controlSet;
    }

    /** Whether the control set made a difference to whoever has asked so far. */
    boolean wasAskedForIt() {
        return asked;
    }

    @Override
    public <A> Reading<A> ask(Question<A> question) {
        if (!(question instanceof HostQuestion.OfRegistry<A> place
                && place.key().isInCurrentControlSet())) {
            return host.ask(question);
        }
        asked = true;
        if (controlSet instanceof Reading.Present<String> name) {
            return host.ask(place.at(place.key().inControlSet(name.value())));
        }
        return Reading.unreadable(
                controlSet instanceof Reading.Unreadable<String> unreadable ? unreadable.reason() : "it is not named");
    }
}
