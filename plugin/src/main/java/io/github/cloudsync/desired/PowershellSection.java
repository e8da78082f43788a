package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.Fields;
import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.ScalarReader;
import io.github.cloudsync.desired.yaml.YamlNode;
import io.github.cloudsync.model.demand.DeclaredExecutionPolicy;
import io.github.cloudsync.model.demand.ExecutionPolicy;
import java.util.List;
import java.util.Optional;

/** The section {@code powershell}: which execution policy must be there, and whether remediate may loosen one for it. */
final class PowershellSection {
    static final String KEY = "powershell";

    private static final String EXECUTION_POLICY = "executionPolicy";
    private static final String MAY_LOOSEN = "mayLoosen";

    /** "The PowerShell execution policy on the local server must be set to Undefined or RemoteSigned": nothing else. */
    private static final List<ExecutionPolicy> ALLOWED =
            List.of(ExecutionPolicy.REMOTE_SIGNED, ExecutionPolicy.UNDEFINED);

    private final Problems problems;

    PowershellSection(Problems problems) {
        this.problems = problems;
    }

    Optional<DeclaredExecutionPolicy> read(YamlNode node) {
        Fields fields = Fields.of(node, KEY, List.of(EXECUTION_POLICY), List.of(MAY_LOOSEN), problems);
        ScalarReader scalars = new ScalarReader(problems);
        boolean mayLoosen = fields.get(MAY_LOOSEN)
                .flatMap(flag -> scalars.flag(flag, MAY_LOOSEN))
                .orElse(false);
        return fields.get(EXECUTION_POLICY)
                .flatMap(policy -> scalars.word(policy, EXECUTION_POLICY, ALLOWED, ExecutionPolicy::word))
                .map(policy -> new DeclaredExecutionPolicy(policy, mayLoosen));
    }
}
