package io.github.cloudsync.prerequisite;

import static io.github.cloudsync.model.ExecutionPolicy.ALL_SIGNED;
import static io.github.cloudsync.model.ExecutionPolicy.REMOTE_SIGNED;
import static io.github.cloudsync.model.ExecutionPolicy.RESTRICTED;
import static io.github.cloudsync.model.ExecutionPolicy.UNDEFINED;

import io.github.cloudsync.model.Change;
import io.github.cloudsync.model.DesiredState;
import io.github.cloudsync.model.Evidence;
import io.github.cloudsync.model.ExecutionPolicy;
import io.github.cloudsync.model.Finding;
import io.github.cloudsync.model.HostFacts;
import io.github.cloudsync.model.Observation;
import io.github.cloudsync.model.Prerequisite;
import io.github.cloudsync.model.Reading;
import io.github.cloudsync.model.RegistryData;
import io.github.cloudsync.model.RegistryKey;
import io.github.cloudsync.model.RegistryValue;
import io.github.cloudsync.model.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Every scope of the Windows PowerShell execution policy is Undefined or RemoteSigned.
 *
 * <p>Nothing looser passes either: the agent's installer fails with Unrestricted as it does with Restricted.
 */
final class PowershellExecutionPolicy implements Prerequisite {
    private static final String EXPECTED = "Undefined or RemoteSigned";

    @Override
    public String id() {
        return "powershell-execution-policy";
    }

    @Override
    public String title() {
        return "The PowerShell execution policy is Undefined or RemoteSigned";
    }

    @Override
    public List<RegistryKey> owns() {
        return List.of(key(ExecutionPolicyScope.CURRENT_USER), key(ExecutionPolicyScope.LOCAL_MACHINE));
    }

    @Override
    public List<RegistryValue> decides() {
        return List.of(
                ExecutionPolicyScope.CURRENT_USER.location().orElseThrow(),
                ExecutionPolicyScope.LOCAL_MACHINE.location().orElseThrow());
    }

    @Override
    public Verdict verify(Evidence evidence, DesiredState desired) {
        Examination examination = new Examination();
        for (ExecutionPolicyScope scope : ExecutionPolicyScope.values()) {
            examine(scope, evidence.host(), desired, examination);
        }
        examination.expectRequested(id(), desired, evidence.host());
        return examination.verdict();
    }

    private static void examine(
            ExecutionPolicyScope scope, HostFacts host, DesiredState desired, Examination examination) {
        Reading<String> reading = scope.read(host);
        boolean seen = reading instanceof Reading.Present<String> || reading instanceof Reading.Absent<String>;
        if (!seen) {
            examination.notSeen(scope.place(), EXPECTED, reading);
            return;
        }
        String text = reading.seen().orElse("");
        ExecutionPolicy policy = ExecutionPolicyScope.meaning(text);
        if (scope == ExecutionPolicyScope.PROCESS) {
            examination.met(
                    new Observation(scope.place(), "anything: it ends with this build", policy.word() + " (Process)"));
            return;
        }
        Observation observation = new Observation(scope.place(), EXPECTED, describe(scope, policy, text));
        if (policy == UNDEFINED || policy == REMOTE_SIGNED) {
            examination.met(observation);
        } else if (scope.isPolicy()) {
            examination.found(Finding.byHand(observation, governedByGroupPolicy(scope)));
        } else {
            examination.found(fixOrAdvice(scope, policy, observation, host, desired));
        }
    }

    private static Finding fixOrAdvice(
            ExecutionPolicyScope scope,
            ExecutionPolicy policy,
            Observation observation,
            HostFacts host,
            DesiredState desired) {
        boolean loosens = policy == RESTRICTED || policy == ALL_SIGNED;
        if (loosens && desired.executionPolicy().isEmpty()) {
            return Finding.byHand(
                    observation,
                    "RemoteSigned would be looser than " + policy.word()
                            + ", so remediate leaves it alone unless the desired state says"
                            + " 'powershell: {executionPolicy: RemoteSigned}'. By hand: Set-ExecutionPolicy RemoteSigned"
                            + " -Scope " + scope.word() + ".");
        }
        RegistryValue value = scope.location().orElseThrow();
        Optional<RegistryData> before = host.value(value).seen();
        // Undefined is written by removing the value: the word itself in the registry would mean Restricted.
        Optional<RegistryData> after = desired.executionPolicy().orElse(REMOTE_SIGNED) == UNDEFINED
                ? Optional.empty()
                : Optional.of(RegistryData.text(REMOTE_SIGNED.word()));
        return Finding.fixable(observation, new Change(value, before, after));
    }

    private static String describe(ExecutionPolicyScope scope, ExecutionPolicy policy, String text) {
        boolean saidSo = policy == UNDEFINED || policy.word().equalsIgnoreCase(text);
        return policy.word()
                + (saidSo ? "" : ", for that is how PowerShell takes '" + text + "'")
                + " ("
                + scope.word()
                + ")";
    }

    private static String governedByGroupPolicy(ExecutionPolicyScope scope) {
        String side = scope == ExecutionPolicyScope.MACHINE_POLICY ? "Computer" : "User";
        return "Not fixable here: governed by Group Policy. Set 'Turn on Script Execution' to 'Allow local scripts and"
                + " remote signed scripts' or to 'Not Configured' under " + side
                + " Configuration, Administrative Templates, Windows Components, Windows PowerShell.";
    }

    private static RegistryKey key(ExecutionPolicyScope scope) {
        return scope.location().orElseThrow().key();
    }
}
