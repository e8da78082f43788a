package io.github.cloudsync.desired;

import io.github.cloudsync.model.ExecutionPolicy;
import java.util.List;
import java.util.Optional;

/** The section {@code powershell}: the execution policy that remediate may set even where that loosens. */
final class PowershellSection {
    static final String KEY = "powershell";

    private static final String EXECUTION_POLICY = "executionPolicy";

    /** "The PowerShell execution policy on the local server must be set to Undefined or RemoteSigned": nothing else. */
    private static final List<ExecutionPolicy> ALLOWED =
            List.of(ExecutionPolicy.REMOTE_SIGNED, ExecutionPolicy.UNDEFINED);

    private final Problems problems;

    PowershellSection(Problems problems) {
        this.problems = problems;
    }

    Optional<ExecutionPolicy> read(YamlNode node) {
        return Fields.of(node, KEY, List.of(EXECUTION_POLICY), List.of(), problems)
                .get(EXECUTION_POLICY)
                .flatMap(policy ->
                        new ScalarReader(problems).word(policy, EXECUTION_POLICY, ALLOWED, ExecutionPolicy::word));
    }
}
