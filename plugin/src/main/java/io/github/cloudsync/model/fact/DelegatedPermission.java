package io.github.cloudsync.model.fact;

/**
 * One row of a table of permissions and whether the account has it.
 *
 * @param name the permission and what it applies to, in the words of the table
 * @param dsacls the command that grants it
 * @param ace the access control entry that grants it, in SDDL
 */
public record DelegatedPermission(String name, Permission permission, String dsacls, String ace) {
    public boolean granted() {
        return permission.standing() == Permission.Standing.GRANTED;
    }
}
