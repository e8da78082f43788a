package io.github.cloudsync.model.fact;

/** An answer that claims not to apply where the question applies to every target of that kind. */
final class Implausible {
    private Implausible() {}

    /** The same answer as what it is: nothing was seen. */
    static <T> Reading<T> reading(Reading.Inapplicable<T> claim, String why) {
        return Reading.unreadable("it is said not to apply (" + claim.reason() + "), yet " + why
                + "; if this is a snapshot, record it anew");
    }
}
