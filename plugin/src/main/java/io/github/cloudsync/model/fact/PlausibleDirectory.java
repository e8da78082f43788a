package io.github.cloudsync.model.fact;

/**
 * What a directory says, where nothing can fail to apply: every directory has a schema, controllers and accounts, so an
 * answer that claims so was not seen and is unreadable. As safe for threads as what it asks.
 */
record PlausibleDirectory(DirectoryDeclaration declared, Source source) implements DirectoryFacts {
    @Override
    public <A> Reading<A> ask(Question<A> question) {
        Reading<A> reading = source.ask(question);
        return reading instanceof Reading.Inapplicable<A> none
                ? Implausible.reading(none, "every directory has it")
                : reading;
    }
}
