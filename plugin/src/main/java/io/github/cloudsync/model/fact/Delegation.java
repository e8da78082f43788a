package io.github.cloudsync.model.fact;

import java.util.List;

/**
 * What an account may do in and below a container, held against the table of permissions Microsoft asks for.
 *
 * @param container the distinguished name of the container
 * @param permissions one for each row of the table, in its order
 * @param excess rights the account has there that the table does not ask for and that would give it the domain, each
 *     with the entry that grants it
 */
public record Delegation(String container, List<DelegatedPermission> permissions, List<String> excess) {
    public Delegation {
        permissions = List.copyOf(permissions);
        excess = List.copyOf(excess);
    }
}
