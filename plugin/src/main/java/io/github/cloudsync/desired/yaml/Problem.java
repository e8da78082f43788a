package io.github.cloudsync.desired.yaml;

import java.util.List;

/**
 * One thing in a file that the user has to correct.
 *
 * @param text what is wrong and what would be right, without a full stop
 * @param snippet lines of YAML that show what to write instead; mostly empty
 */
public record Problem(Position at, String text, List<String> snippet) {
    public Problem {
        snippet = List.copyOf(snippet);
    }
}
