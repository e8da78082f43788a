package io.github.cloudsync.model.fact;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Which kind of question is answered by what: the table by which a source dispatches. As safe for threads as what is in
 * it, once it is complete.
 */
public final class Answers implements Source {
    private final Map<Class<?>, Function<?, ? extends Reading<?>>> byKind = new HashMap<>();

    /** Says what answers the questions of one kind. */
    public <A, Q extends Question<A>> Answers to(Class<Q> kind, Function<? super Q, Reading<A>> answer) {
        byKind.put(kind, answer);
        return this;
    }

    /** Says that targets of this kind have no such fact, and why. */
    public <A, Q extends Question<A>> Answers none(Class<Q> kind, String reason) {
        Reading<A> none = Reading.inapplicable(reason);
        return to(kind, question -> none);
    }

    @Override
    @SuppressWarnings("unchecked") // A function is kept under the kind of question that it answers.
    public <A> Reading<A> ask(Question<A> question) {
        Function<Question<A>, Reading<A>> answer = (Function<Question<A>, Reading<A>>) byKind.get(question.getClass());
        return answer == null
                ? Reading.unreadable("a target of this kind is not asked for '" + question.words() + "'")
                : answer.apply(question);
    }
}
