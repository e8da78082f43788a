package io.github.cloudsync.model.fact;

/** A source that answers for a directory, with its declaration. */
record DeclaredDirectory(DirectoryDeclaration declared, Source source) implements DirectoryFacts {
    @Override
    public <A> Reading<A> ask(Question<A> question) {
        return source.ask(question);
    }
}
