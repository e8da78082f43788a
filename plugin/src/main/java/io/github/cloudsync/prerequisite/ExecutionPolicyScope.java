package io.github.cloudsync.prerequisite;

/**
 * The five places Windows PowerShell 5.1 takes its execution policy from, the strongest first.
 *
 * <p>The order is the one of PowerShell's source ({@code SecuritySupport.GetExecutionPolicy}); the page
 * about_Execution_Policies gives two orders that contradict each other for the last two.
 */
enum ExecutionPolicyScope {
    MACHINE_POLICY("MachinePolicy"),
    USER_POLICY("UserPolicy"),
    /** Comes from the process that started the build and ends with it, so it says nothing about the server. */
    PROCESS("Process"),
    CURRENT_USER("CurrentUser"),
    LOCAL_MACHINE("LocalMachine");

    /** Set by {@code powershell -ExecutionPolicy} and inherited by every process it starts. */
    static final String VARIABLE = "PSExecutionPolicyPreference";

    private final String word;

    ExecutionPolicyScope(String word) {
        this.word = word;
    }

    /** The scope's name as {@code Get-ExecutionPolicy -List} prints it. */
    String word() {
        return word;
    }

    /** Whether Group Policy owns it: a value written there would not last, and is not ours to write. */
    boolean isPolicy() {
        return this == MACHINE_POLICY || this == USER_POLICY;
    }
}
