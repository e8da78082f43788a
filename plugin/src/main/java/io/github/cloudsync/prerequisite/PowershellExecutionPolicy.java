package io.github.cloudsync.prerequisite;

import static io.github.cloudsync.model.demand.ExecutionPolicy.REMOTE_SIGNED;
import static io.github.cloudsync.model.demand.ExecutionPolicy.UNDEFINED;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.ExecutionPolicy;
import io.github.cloudsync.model.demand.FurtherValues;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.model.fact.Command;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.fact.UserHive;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryRoot;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Place;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every scope of the Windows PowerShell execution policy is Undefined or RemoteSigned, for every account whose hive can be
 * looked at: the agent's installer runs as the administrator who starts it, and who that will be nobody knows yet.
 *
 * <p>Nothing looser passes either: the agent's installer fails with Unrestricted as it does with Restricted.
 */
final class PowershellExecutionPolicy implements Prerequisite {
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
        return List.of(ExecutionPolicyPlace.CURRENT_USER, ExecutionPolicyPlace.LOCAL_MACHINE);
    }

    @Override
    public List<RegistryValue> decides() {
        return owns().stream().map(ExecutionPolicyPlace::policyIn).toList();
    }

    @Override
    public List<Option<?>> options() {
        return List.of(DeclaredExecutionPolicy.POLICY, DeclaredExecutionPolicy.MAY_LOOSEN, FurtherValues.OPTION);
    }

    @Override
    public Verdict verify(Evidence evidence, Demand demand) {
        HostFacts host = evidence.host();
        DeclaredExecutionPolicy declared = DeclaredExecutionPolicy.in(demand);
        Examination examination = new Examination();
        examine(ExecutionPolicyPlace.machinePolicy(), host, declared, examination);
        examineUsers(host, declared, examination);
        examineProcess(host, examination);
        examine(ExecutionPolicyPlace.localMachine(), host, declared, examination);
        examination.expectRequested(demand, host);
        return examination.verdict();
    }

    private static void examineUsers(HostFacts host, DeclaredExecutionPolicy declared, Examination examination) {
        Reading<List<UserHive>> hives = RegistryReading.always(UserHive.of(host));
        String everyHive = "the hive of each account";
        if (!(hives instanceof Reading.Present<List<UserHive>> present)) {
            examination.notSeen(Place.of(RegistryRoot.USERS.key()), everyHive, hives);
            return;
        }
        if (present.value().isEmpty()) {
            examination.notSeen(
                    Place.of(RegistryRoot.USERS.key()),
                    everyHive,
                    Reading.unreadable("it shows no hive of any account, though every Windows has that of SYSTEM"));
        }
        Reading<Profiles> profiles = Profiles.read(host);
        Profiles known = profiles.seen().orElse(new Profiles(Map.of()));
        for (UserHive hive : present.value()) {
            String account = known.account(hive);
            examine(ExecutionPolicyPlace.userPolicy(hive, account), host, declared, examination);
            examine(ExecutionPolicyPlace.currentUser(hive, account), host, declared, examination);
        }
        String expected = "the account that will run the agent's installer was looked at";
        if (profiles instanceof Reading.Present) {
            List<String> without = known.without(present.value());
            if (!without.isEmpty() && Profiles.areFiles(present.value())) {
                examination.notSeen(
                        Place.of(Profiles.LIST),
                        expected,
                        Reading.unreadable("the image has no hive of " + String.join(", ", without)
                                + " below Users; put the account's NTUSER.DAT there, or remove its profile"));
                return;
            }
            examination.met(new Observation(
                    Place.of(Profiles.LIST),
                    expected,
                    without.isEmpty()
                            ? "every account that has a profile was"
                            : "no hive at hand, so not looked at: " + String.join(", ", without)));
        } else {
            examination.notSeen(Place.of(Profiles.LIST), expected, profiles);
        }
    }

    /** It ends with this build, so it is shown and decides nothing. */
    private static void examineProcess(HostFacts host, Examination examination) {
        Place place = new Place.OfVariable(ExecutionPolicyScope.VARIABLE);
        String expected = "anything: it ends with this build";
        Reading<String> reading = host.environmentVariable(ExecutionPolicyScope.VARIABLE);
        if (reading instanceof Reading.Present || reading instanceof Reading.Absent) {
            HeldPolicy held = HeldPolicy.of(reading.seen().orElse(""), Reading.absent());
            examination.met(new Observation(
                    place, expected, held.policy().word() + " (" + ExecutionPolicyScope.PROCESS.word() + ")"));
        } else {
            examination.notSeen(place, expected, reading);
        }
    }

    private static void examine(
            ExecutionPolicyPlace place, HostFacts host, DeclaredExecutionPolicy declared, Examination examination) {
        List<ExecutionPolicy> allowed = allowed(place.scope(), declared.policy());
        String expected =
                String.join(" or ", allowed.stream().map(ExecutionPolicy::word).toList());
        Reading<HeldPolicy> reading = place.read(host);
        if (!(reading instanceof Reading.Present<HeldPolicy> present)) {
            examination.notSeen(Place.of(place.value()), expected, reading);
            return;
        }
        HeldPolicy held = present.value();
        Observation observation =
                new Observation(Place.of(place.value()), expected, held.shown() + " (" + place.shown() + ")");
        if (allowed.contains(held.policy())) {
            examination.met(observation);
        } else if (place.scope().isPolicy()) {
            examination.found(Finding.byHand(observation, governedByGroupPolicy(place.scope(), allowed)));
        } else {
            examination.found(fixOrAdvice(place, held, observation, declared));
        }
    }

    /**
     * What one scope may say. Where RemoteSigned is declared the machine must say so, and the others must not say anything
     * else.
     */
    private static List<ExecutionPolicy> allowed(ExecutionPolicyScope scope, Optional<ExecutionPolicy> declared) {
        boolean bySilence =
                declared.isEmpty() || (declared.get() == REMOTE_SIGNED && scope != ExecutionPolicyScope.LOCAL_MACHINE);
        return bySilence ? List.of(UNDEFINED, REMOTE_SIGNED) : List.of(declared.get());
    }

    private static Finding fixOrAdvice(
            ExecutionPolicyPlace place, HeldPolicy held, Observation observation, DeclaredExecutionPolicy declared) {
        ExecutionPolicy wanted = declared.policy().orElse(REMOTE_SIGNED);
        if (held.isStricterThanRemoteSigned() && !declared.mayLoosen()) {
            Command set = Command.powershell("Set-ExecutionPolicy")
                    .then(wanted.word() + " -Scope " + place.scope().word());
            return Finding.byHand(
                    observation,
                    wanted.word() + " would be looser than " + held.policy().word()
                            + ", so remediate leaves it alone unless the desired state says 'powershell: {executionPolicy: "
                            + wanted.word() + ", mayLoosen: true}'. By hand"
                            + (place.account().isEmpty() ? "" : ", as that account") + ": " + set + ".",
                    set);
        }
        // Undefined is written by removing the value: the word itself in the registry would mean Restricted.
        Optional<RegistryData> after =
                wanted == UNDEFINED ? Optional.empty() : Optional.of(RegistryData.text(wanted.word()));
        return Finding.fixable(observation, Change.of(place.value(), held.judged(), after));
    }

    private static String governedByGroupPolicy(ExecutionPolicyScope scope, List<ExecutionPolicy> allowed) {
        String side = scope == ExecutionPolicyScope.MACHINE_POLICY ? "Computer" : "User";
        return "Not fixable here: governed by Group Policy. Set 'Turn on Script Execution' to "
                + (allowed.contains(REMOTE_SIGNED) ? "'Allow local scripts and remote signed scripts' or to " : "")
                + "'Not Configured' under " + side
                + " Configuration, Administrative Templates, Windows Components, Windows PowerShell.";
    }
}
