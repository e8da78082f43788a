package io.github.cloudsync.model.demand;

/**
 * The PowerShell execution policy that a desired state declares. It must be this one: what Microsoft's page would take as
 * well does not pass.
 *
 * @param mayLoosen whether {@code remediate} may set it where a stricter one (AllSigned, Restricted) is there now
 */
public record DeclaredExecutionPolicy(ExecutionPolicy policy, boolean mayLoosen) {}
