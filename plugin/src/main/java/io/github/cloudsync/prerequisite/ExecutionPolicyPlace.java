package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.fact.UserHive;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;

/**
 * Where the registry keeps one scope's execution policy: for the machine, or for one account in its hive.
 *
 * @param account whose it is, as messages show it; empty for the machine's
 */
record ExecutionPolicyPlace(ExecutionPolicyScope scope, RegistryKey key, String account) {
    private static final String SETTINGS = "SOFTWARE\\Microsoft\\PowerShell\\1\\ShellIds\\Microsoft.PowerShell";
    private static final String POLICIES = "SOFTWARE\\Policies\\Microsoft\\Windows\\PowerShell";

    /** The key that {@code Set-ExecutionPolicy} writes into for every account. */
    static final RegistryKey LOCAL_MACHINE = RegistryKey.of("HKLM\\" + SETTINGS);
    /** The key that it writes into for one account, in the hive of each. */
    static final RegistryKey CURRENT_USER = RegistryKey.of("HKU\\*\\" + SETTINGS);

    private static final RegistryKey USER_POLICY = RegistryKey.of("HKU\\*\\" + POLICIES);

    static ExecutionPolicyPlace localMachine() {
        return new ExecutionPolicyPlace(ExecutionPolicyScope.LOCAL_MACHINE, LOCAL_MACHINE, "");
    }

    static ExecutionPolicyPlace machinePolicy() {
        return new ExecutionPolicyPlace(ExecutionPolicyScope.MACHINE_POLICY, RegistryKey.of("HKLM\\" + POLICIES), "");
    }

    static ExecutionPolicyPlace currentUser(UserHive user, String account) {
        return new ExecutionPolicyPlace(ExecutionPolicyScope.CURRENT_USER, CURRENT_USER.inHive(user.key()), account);
    }

    static ExecutionPolicyPlace userPolicy(UserHive user, String account) {
        return new ExecutionPolicyPlace(ExecutionPolicyScope.USER_POLICY, USER_POLICY.inHive(user.key()), account);
    }

    /** The value of a scope's key that holds the policy. */
    static RegistryValue policyIn(RegistryKey key) {
        return key.value("ExecutionPolicy");
    }

    RegistryValue value() {
        return policyIn(key);
    }

    /** The scope as messages show it: {@code LocalMachine}, {@code CurrentUser of C:\Users\alice}. */
    String shown() {
        return account.isEmpty() ? scope.word() : scope.word() + " of " + account;
    }

    Reading<HeldPolicy> read(HostFacts host) {
        if (!scope.isPolicy()) {
            return HeldPolicy.local(host.value(value()));
        }
        // EnableScripts decides; ExecutionPolicy without it is not even looked at.
        Reading<RegistryData> scripts = host.value(key.value("EnableScripts"));
        if (!(scripts instanceof Reading.Present<RegistryData> present)) {
            return HeldPolicy.governed(scripts);
        }
        Reading<String> enabled = DotnetText.ofAnything(present.value());
        if (enabled.seen().filter("1"::equals).isPresent()) {
            return HeldPolicy.governed(host.value(value()));
        }
        return enabled.map(word -> HeldPolicy.of(word.equals("0") ? "Restricted" : "", scripts));
    }
}
