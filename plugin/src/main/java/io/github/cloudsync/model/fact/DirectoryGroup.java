package io.github.cloudsync.model.fact;

import java.util.List;

/**
 * A group in a directory.
 *
 * @param members how many direct members it has
 * @param nested the distinguished names of the groups among them
 */
public record DirectoryGroup(String distinguishedName, long members, List<String> nested) {
    public DirectoryGroup {
        nested = List.copyOf(nested);
    }
}
