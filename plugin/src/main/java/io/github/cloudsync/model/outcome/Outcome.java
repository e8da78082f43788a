package io.github.cloudsync.model.outcome;

/** What a whole report comes to. */
public enum Outcome {
    MET("met"),
    NOT_MET("not-met"),
    UNKNOWN("unknown");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** The word reports use. */
    public String word() {
        return word;
    }
}
