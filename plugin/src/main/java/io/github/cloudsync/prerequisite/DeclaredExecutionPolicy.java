package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Choice;
import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.ExecutionPolicy;
import io.github.cloudsync.model.demand.Flag;
import io.github.cloudsync.model.demand.Home;
import io.github.cloudsync.model.demand.Option;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The PowerShell execution policy that a desired state declares. It must be this one: what Microsoft's page would take as
 * well does not pass.
 *
 * @param policy empty if every one that Microsoft's page takes will do
 * @param mayLoosen whether {@code remediate} may set it where a stricter one (AllSigned, Restricted) is there now
 */
record DeclaredExecutionPolicy(Optional<ExecutionPolicy> policy, boolean mayLoosen) {
    private static final Home SECTION = new Home.Section(
            "powershell", "Which PowerShell execution policy must be there, and what remediate may do to get there.");
    static final Choice<Optional<ExecutionPolicy>> POLICY = Option.oneOf(
            "executionPolicy",
            SECTION,
            words(),
            Optional.empty(),
            "The execution policy that must be there: this one and no other. RemoteSigned: LocalMachine is RemoteSigned,"
                    + " and no other scope says anything else. Undefined: no scope says anything. Without this section,"
                    + " RemoteSigned and Undefined both pass.");
    static final Flag MAY_LOOSEN = Option.flag(
            "mayLoosen",
            SECTION,
            "Whether remediate may set the policy where a stricter one (AllSigned, Restricted) is there. Without it, these"
                    + " are left to a person.");

    static DeclaredExecutionPolicy in(Demand demand) {
        return new DeclaredExecutionPolicy(demand.value(POLICY), demand.value(MAY_LOOSEN));
    }

    /** "The PowerShell execution policy on the local server must be set to Undefined or RemoteSigned": nothing else. */
    private static Map<String, Optional<ExecutionPolicy>> words() {
        Map<String, Optional<ExecutionPolicy>> words = new LinkedHashMap<>();
        words.put(ExecutionPolicy.REMOTE_SIGNED.word(), Optional.of(ExecutionPolicy.REMOTE_SIGNED));
        words.put(ExecutionPolicy.UNDEFINED.word(), Optional.of(ExecutionPolicy.UNDEFINED));
        return words;
    }
}
