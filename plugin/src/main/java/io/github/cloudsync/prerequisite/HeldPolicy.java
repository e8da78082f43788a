package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.ExecutionPolicy;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryType;

/**
 * The execution policy that one scope holds.
 *
 * @param shown the policy as messages show it, and why it is that one where this is not plain
 * @param judged the reading of the value {@code ExecutionPolicy} that this comes from
 */
record HeldPolicy(ExecutionPolicy policy, String shown, Reading<RegistryData> judged) {
    /** What PowerShell makes of a value in which only a text counts. */
    static Reading<HeldPolicy> local(Reading<RegistryData> judged) {
        if (judged instanceof Reading.Present<RegistryData> present) {
            Reading<String> text = DotnetText.orNothing(present.value());
            return text instanceof Reading.Absent
                    ? Reading.present(new HeldPolicy(
                            ExecutionPolicy.UNDEFINED,
                            "Undefined, for PowerShell passes over a "
                                    + RegistryType.name(present.value().type()),
                            judged))
                    : text.map(word -> of(word, judged));
        }
        return judged instanceof Reading.Absent ? Reading.present(of("", judged)) : unseen(judged);
    }

    /** What PowerShell makes of a policy's value, which it turns into a text whatever it is. */
    static Reading<HeldPolicy> governed(Reading<RegistryData> judged) {
        if (judged instanceof Reading.Present<RegistryData> present) {
            return DotnetText.ofAnything(present.value()).map(word -> of(word, judged));
        }
        return judged instanceof Reading.Absent ? Reading.present(of("", judged)) : unseen(judged);
    }

    /**
     * What PowerShell makes of a text: nothing and "" leave the scope undefined, and every word it does not know,
     * "Undefined" among them, is Restricted.
     */
    static HeldPolicy of(String text, Reading<RegistryData> judged) {
        if (text.isEmpty()) {
            return new HeldPolicy(ExecutionPolicy.UNDEFINED, ExecutionPolicy.UNDEFINED.word(), judged);
        }
        ExecutionPolicy named = ExecutionPolicy.named(text).orElse(ExecutionPolicy.UNDEFINED);
        return named == ExecutionPolicy.UNDEFINED
                ? new HeldPolicy(
                        ExecutionPolicy.RESTRICTED,
                        "Restricted, for that is how PowerShell takes '" + text.replace("\0", "\\0") + "'",
                        judged)
                : new HeldPolicy(named, named.word(), judged);
    }

    private static Reading<HeldPolicy> unseen(Reading<RegistryData> reading) {
        return reading.map(data -> {
            throw new IllegalStateException("seen after all: " + data);
        });
    }

    /** Whether RemoteSigned, or no policy at all, would let more scripts run. */
    boolean isStricterThanRemoteSigned() {
        return policy == ExecutionPolicy.RESTRICTED || policy == ExecutionPolicy.ALL_SIGNED;
    }
}
