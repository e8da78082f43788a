package io.github.cloudsync.model.fact;

/**
 * One row of a table of permissions and whether the account has it.
 *
 * @param name the permission and what it applies to, in the words of the table
 * @param rights what is to be granted, as dsacls takes it behind the account: {@code RP;;user}
 * @param onContainer whether on the container itself as well, and not only on what is in it
 * @param ace the access control entry that grants it, in SDDL
 */
public record DelegatedPermission(String name, Permission permission, String rights, boolean onContainer, String ace) {
    public boolean granted() {
        return permission.standing() == Permission.Standing.GRANTED;
    }
}
