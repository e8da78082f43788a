package io.github.cloudsync.source.snapshot;

import io.github.cloudsync.model.fact.Question;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.fact.Source;
import java.util.Map;

/** Answers as the source answered when it was recorded. What it was not asked then is unreadable, and never absent. */
final class Replay implements Source {
    private final String toolVersion;
    private final Map<RecordedQuestion<?>, Reading<?>> answers;

    /** @param toolVersion the version of the plugin that asked */
    Replay(String toolVersion, Map<RecordedQuestion<?>, Reading<?>> answers) {
        this.toolVersion = toolVersion;
        this.answers = answers;
    }

    @Override
    @SuppressWarnings("unchecked") // An answer was read under a question of its own kind, which has its type.
    public <A> Reading<A> ask(Question<A> question) {
        Reading<?> answer = answers.get(RecordedQuestion.of(question));
        return answer == null
                ? Reading.unreadable("the snapshot was recorded by version " + toolVersion
                        + ", which did not ask for it; record it anew, with this desired state at hand")
                : (Reading<A>) answer;
    }
}
