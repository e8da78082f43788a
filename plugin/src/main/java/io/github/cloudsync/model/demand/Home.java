package io.github.cloudsync.model.demand;

/** Where in a desired state an option stands. */
public sealed interface Home {
    Home ENTRY = new Entry();
    Home TOP_LEVEL = new TopLevel();

    /** In the prerequisite's own entry below {@code prerequisites}. */
    record Entry() implements Home {}

    /** At the top level of the file, for every prerequisite that has the option. */
    record TopLevel() implements Home {}

    /**
     * In a section of its own, beside others.
     *
     * @param key the section's key at the top level of the file
     * @param meaning what the section is for, as a sentence
     */
    record Section(String key, String meaning) implements Home {}
}
