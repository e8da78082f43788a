package io.github.cloudsync.app;

import io.github.cloudsync.report.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Keeps what is said in another thread until it is its turn to be heard. For one thread at a time. */
final class KeptForLater implements Audience {
    private final List<Consumer<Audience>> kept = new ArrayList<>();

    @Override
    public void say(Line line) {
        kept.add(audience -> audience.say(line));
    }

    @Override
    public void changing() {
        kept.add(Audience::changing);
    }

    @Override
    public void brokeDown(String prerequisite, RuntimeException defect) {
        kept.add(audience -> audience.brokeDown(prerequisite, defect));
    }

    /** Says all of it, in its order. */
    void tell(Audience audience) {
        kept.forEach(each -> each.accept(audience));
    }
}
