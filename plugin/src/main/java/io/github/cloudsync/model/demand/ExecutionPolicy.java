package io.github.cloudsync.model.demand;

import java.util.Optional;

/** A PowerShell execution policy; see {@code about_Execution_Policies}. */
public enum ExecutionPolicy {
    UNDEFINED("Undefined"),
    RESTRICTED("Restricted"),
    ALL_SIGNED("AllSigned"),
    REMOTE_SIGNED("RemoteSigned"),
    UNRESTRICTED("Unrestricted"),
    BYPASS("Bypass");

    private final String word;

    ExecutionPolicy(String word) {
        this.word = word;
    }

    /** The policy's name as PowerShell spells it. */
    public String word() {
        return word;
    }

    /** Finds a policy by its name in any case. */
    public static Optional<ExecutionPolicy> named(String word) {
        for (ExecutionPolicy policy : values()) {
            if (policy.word.equalsIgnoreCase(word)) {
                return Optional.of(policy);
            }
        }
        return Optional.empty();
    }
}
