package io.github.cloudsync.hygiene.idfix;

/** What IdFix proposes to do with a value. */
enum Action {
    EDIT("Edit"),
    COMPLETE("Complete"),
    REMOVE("Remove");

    private final String word;

    Action(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
