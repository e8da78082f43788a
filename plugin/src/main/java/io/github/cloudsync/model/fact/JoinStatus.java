package io.github.cloudsync.model.fact;

/**
 * What a machine belongs to.
 *
 * @param name the NetBIOS name of the domain, or the name of the workgroup; empty where it belongs to neither
 */
public record JoinStatus(Membership membership, String name) {
    /** The answers of {@code NetGetJoinInformation}. */
    public enum Membership {
        DOMAIN,
        WORKGROUP,
        NONE
    }

    /** The status as messages show it: {@code joined to the domain CORP}. */
    @Override
    public String toString() {
        return switch (membership) {
            case DOMAIN -> "joined to the domain " + name;
            case WORKGROUP -> "in the workgroup " + name;
            case NONE -> "joined to nothing";
        };
    }
}
