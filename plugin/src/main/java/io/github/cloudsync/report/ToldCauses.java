package io.github.cloudsync.report;

import io.github.cloudsync.model.verdict.Unseen;
import io.github.cloudsync.model.verdict.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The causes that have been told already. One domain controller that does not answer keeps a dozen prerequisites from being
 * known, and its cause with the advice is a long text.
 */
final class ToldCauses {
    /** A shorter cause is shorter than the hint at where it stands. */
    private static final int WORTH_A_HINT = 60;

    private final Map<String, String> firstTold = new HashMap<>();

    /** The reason, with a hint at an earlier prerequisite in the place of a cause that was told there. */
    String explain(String id, Verdict.Unknown unknown) {
        List<Unseen> unseen = unknown.unseen();
        boolean news = unseen.stream().noneMatch(each -> isToldElsewhere(id, each));
        String text = news
                ? unknown.reason()
                : unseen.stream().map(each -> shortened(id, each)).collect(Collectors.joining("; "));
        unseen.forEach(each -> firstTold.putIfAbsent(each.cause(), id));
        return text;
    }

    private boolean isToldElsewhere(String id, Unseen unseen) {
        return unseen.cause().length() >= WORTH_A_HINT
                && !firstTold.getOrDefault(unseen.cause(), id).equals(id);
    }

    private String shortened(String id, Unseen unseen) {
        if (!isToldElsewhere(id, unseen)) {
            return unseen.text();
        }
        String hint = "see " + firstTold.get(unseen.cause());
        return unseen.places().isEmpty()
                ? "for the same reason, " + hint
                : unseen.inWords() + " could not be read for the same reason, " + hint;
    }
}
