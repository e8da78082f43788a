package io.github.cloudsync.model.fact;

import java.time.Instant;
import java.util.List;

/**
 * What can be asked of one Active Directory. Every directory has all of it: what is said not to apply was not seen. An
 * account that a question is about is named by its SID, which stays the same when it is renamed or moved.
 */
public sealed interface DirectoryQuestion<A> extends Question<A> {
    /** The distinguished name of the container in and below which the agent works. */
    record Base() implements DirectoryQuestion<String> {
        @Override
        public String words() {
            return "base";
        }
    }

    /** The time by the domain controller's clock. */
    record Time() implements DirectoryQuestion<Instant> {
        @Override
        public String words() {
            return "time";
        }
    }

    /** The forest that the domain belongs to. */
    record Forest() implements DirectoryQuestion<DirectoryForest> {
        @Override
        public String words() {
            return "forest";
        }
    }

    /** The version of the schema, such as 88; Microsoft calls it objectVersion. */
    record SchemaVersion() implements DirectoryQuestion<Long> {
        @Override
        public String words() {
            return "schema version";
        }
    }

    /** The distinguished name of an attribute's definition in the schema; absent if the schema has no such attribute. */
    record SchemaAttribute(String name) implements DirectoryQuestion<String> {
        @Override
        public String words() {
            return "schema attribute";
        }

        @Override
        public List<String> about() {
            return List.of(name);
        }
    }

    /** The domain controllers of the domain. */
    record DomainControllers() implements DirectoryQuestion<List<DomainController>> {
        @Override
        public String words() {
            return "domain controllers";
        }
    }

    /** The KDS root keys. Never absent: the keys are hidden from most accounts, and then unreadable. */
    record KdsRootKeys() implements DirectoryQuestion<List<KdsRootKey>> {
        @Override
        public String words() {
            return "KDS root keys";
        }
    }

    /** The account the plugin signed in with. */
    record Self() implements DirectoryQuestion<DirectoryAccount> {
        @Override
        public String words() {
            return "account signed in with";
        }
    }

    /** An account by its sAMAccountName, which may follow the domain's name and a backslash. */
    record AccountOf(String name) implements DirectoryQuestion<DirectoryAccount> {
        @Override
        public String words() {
            return "account";
        }

        @Override
        public List<String> about() {
            return List.of(name);
        }
    }

    /** The SIDs of the groups an account is in, directly or through other groups. */
    record GroupsOf(DirectoryAccount account) implements DirectoryQuestion<List<String>> {
        @Override
        public String words() {
            return "groups of an account";
        }

        @Override
        public List<String> about() {
            return List.of(account.sid());
        }
    }

    /** Whether the first account, a gMSA, lets the second retrieve its password. */
    record PasswordRetrieval(DirectoryAccount managed, DirectoryAccount reader)
            implements DirectoryQuestion<Permission> {
        @Override
        public String words() {
            return "password retrieval";
        }

        @Override
        public List<String> about() {
            return List.of(managed.sid(), reader.sid());
        }
    }

    /** What an account may do in and below the base. */
    record DelegationTo(DirectoryAccount account) implements DirectoryQuestion<Delegation> {
        @Override
        public String words() {
            return "delegation";
        }

        @Override
        public List<String> about() {
            return List.of(account.sid());
        }
    }

    /** What an account may do in and below each OU that inherits nothing from above. */
    record DelegationWhereBlocked(DirectoryAccount account) implements DirectoryQuestion<List<Delegation>> {
        @Override
        public String words() {
            return "delegation where inheritance is blocked";
        }

        @Override
        public List<String> about() {
            return List.of(account.sid());
        }
    }

    /** A group by its distinguished name or its sAMAccountName. */
    record GroupOf(String name) implements DirectoryQuestion<DirectoryGroup> {
        @Override
        public String words() {
            return "group";
        }

        @Override
        public List<String> about() {
            return List.of(name);
        }
    }

    /** The distinguished name of a container as the directory spells it. */
    record Container(String distinguishedName) implements DirectoryQuestion<String> {
        @Override
        public String words() {
            return "container";
        }

        @Override
        public List<String> about() {
            return List.of(distinguishedName);
        }
    }

    /** The UPN suffixes users of the forest can have: its domains' names and those added to the forest or to an OU. */
    record UpnSuffixes() implements DirectoryQuestion<List<String>> {
        @Override
        public String words() {
            return "UPN suffixes";
        }
    }
}
