package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.ExecutionPolicy;
import io.github.cloudsync.model.HostFacts;
import io.github.cloudsync.model.Reading;
import io.github.cloudsync.model.RegistryData;
import io.github.cloudsync.model.RegistryKey;
import io.github.cloudsync.model.RegistryValue;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The five places Windows PowerShell 5.1 takes its execution policy from, the strongest first.
 *
 * <p>The order is the one of PowerShell's source ({@code SecuritySupport.GetExecutionPolicy}); the page
 * about_Execution_Policies gives two orders that contradict each other for the last two.
 */
enum ExecutionPolicyScope {
    MACHINE_POLICY("MachinePolicy", "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\PowerShell"),
    USER_POLICY("UserPolicy", "HKCU\\SOFTWARE\\Policies\\Microsoft\\Windows\\PowerShell"),
    /** Comes from the process that started the build and ends with it, so it says nothing about the server. */
    PROCESS("Process", null),
    CURRENT_USER("CurrentUser", "HKCU\\SOFTWARE\\Microsoft\\PowerShell\\1\\ShellIds\\Microsoft.PowerShell"),
    LOCAL_MACHINE("LocalMachine", "HKLM\\SOFTWARE\\Microsoft\\PowerShell\\1\\ShellIds\\Microsoft.PowerShell");

    /** Set by {@code powershell -ExecutionPolicy} and inherited by every process it starts. */
    static final String VARIABLE = "PSExecutionPolicyPreference";

    private final String word;
    /** As text, because an enum's fields should be immutable for the compiler to see. */
    private final @Nullable String key;

    ExecutionPolicyScope(String word, @Nullable String key) {
        this.word = word;
        this.key = key;
    }

    /** The scope's name as {@code Get-ExecutionPolicy -List} prints it. */
    String word() {
        return word;
    }

    /** Whether Group Policy owns it: a value written there would not last, and is not ours to write. */
    boolean isPolicy() {
        return this == MACHINE_POLICY || this == USER_POLICY;
    }

    /** Where the policy is kept; empty for the process. */
    Optional<RegistryValue> location() {
        return Optional.ofNullable(key).map(path -> RegistryKey.of(path).value("ExecutionPolicy"));
    }

    /** The place as messages show it. */
    String place() {
        return location().map(RegistryValue::toString).orElse("%" + VARIABLE + "%");
    }

    /** The text that decides the scope's policy; absent where the scope decides nothing. */
    Reading<String> read(HostFacts host) {
        Optional<RegistryValue> location = location();
        if (location.isEmpty()) {
            return host.environmentVariable(VARIABLE);
        }
        RegistryValue policy = location.get();
        if (!isPolicy()) {
            return host.value(policy).map(ExecutionPolicyScope::text);
        }
        // EnableScripts decides; ExecutionPolicy without it is not even looked at.
        Reading<String> scripts =
                host.value(policy.key().value("EnableScripts")).map(ExecutionPolicyScope::text);
        Optional<String> enabled = scripts.seen();
        if (enabled.isEmpty()) {
            return scripts;
        }
        if (enabled.get().equals("0")) {
            return Reading.present(ExecutionPolicy.RESTRICTED.word());
        }
        return enabled.get().equals("1") ? host.value(policy).map(ExecutionPolicyScope::text) : Reading.absent();
    }

    /**
     * What PowerShell makes of the text: nothing and "" leave the scope undefined, and every word it does not know,
     * "Undefined" among them, is Restricted.
     */
    static ExecutionPolicy meaning(String text) {
        if (text.isEmpty()) {
            return ExecutionPolicy.UNDEFINED;
        }
        ExecutionPolicy named = ExecutionPolicy.named(text).orElse(ExecutionPolicy.RESTRICTED);
        return named == ExecutionPolicy.UNDEFINED ? ExecutionPolicy.RESTRICTED : named;
    }

    private static String text(RegistryData data) {
        OptionalLong number = data.asDword();
        return number.isPresent()
                ? Long.toString(number.getAsLong())
                : data.asText().orElse(data.toString());
    }
}
