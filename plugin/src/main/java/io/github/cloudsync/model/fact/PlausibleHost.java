package io.github.cloudsync.model.fact;

import java.time.Instant;

/**
 * What a host says, held against what a host of its kind has: where it says of a fact that it does not apply, although
 * every host of that kind has it, the fact was not seen and is unreadable.
 *
 * <p>Without this a damaged recording, or a host with a defect, could talk its way out of a question: what does not
 * apply does not count. A host that knows no last start by either clock is not running. As safe for threads as what it
 * asks.
 */
final class PlausibleHost implements HostFacts {
    private final Source host;

    PlausibleHost(Source host) {
        this.host = host;
    }

    @Override
    public <A> Reading<A> ask(Question<A> question) {
        Reading<A> reading = host.ask(question);
        return reading instanceof Reading.Inapplicable<A> none && question instanceof HostQuestion<A> ofHost
                ? plausible(none, ofHost)
                : reading;
    }

    private <A> Reading<A> plausible(Reading.Inapplicable<A> none, HostQuestion<A> question) {
        return switch (question.extent()) {
            case EVERY_WINDOWS ->
                Implausible.reading(
                        none,
                        question instanceof HostQuestion.OfRegistry
                                ? "every Windows has this part of the registry"
                                : "every Windows has its folder");
            case RUNNING ->
                isNotRunning()
                        ? none
                        : Implausible.reading(none, "this Windows is running, and every running one has it");
            case NOT_RUNNING ->
                isNotRunning() ? Implausible.reading(none, "every Windows that is not running has some") : none;
        };
    }

    /** By both clocks, so that one answer alone cannot make an image of a server that is running. */
    private boolean isNotRunning() {
        return host.ask(new HostQuestion.BootTime()) instanceof Reading.Inapplicable<Instant>
                && host.ask(new HostQuestion.RecordedStart()) instanceof Reading.Inapplicable<Instant>;
    }
}
