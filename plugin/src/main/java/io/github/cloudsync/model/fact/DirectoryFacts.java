package io.github.cloudsync.model.fact;

import java.time.Instant;
import java.util.List;

/**
 * What can be asked of one Active Directory.
 *
 * <p>Never changes the directory and never throws for what it cannot see: every answer is a {@link Reading}. An account
 * or a group that a search of the whole domain does not find is absent; an attribute that an object should have and that
 * is not there is unreadable.
 */
public interface DirectoryFacts {
    /** The declaration it was opened from. */
    DirectoryDeclaration declared();

    /** The distinguished name of the container in and below which the agent works. */
    Reading<String> base();

    /** The time by the domain controller's clock. */
    Reading<Instant> time();

    /** The forest that the domain belongs to. */
    Reading<DirectoryForest> forest();

    /** The version of the schema, such as 88; Microsoft calls it objectVersion. */
    Reading<Long> schemaVersion();

    /** The distinguished name of an attribute's definition in the schema; absent if the schema has no such attribute. */
    Reading<String> schemaAttribute(String name);

    /** The domain controllers of the domain. */
    Reading<List<DomainController>> domainControllers();

    /** The KDS root keys. Never absent: the keys are hidden from most accounts, and then unreadable. */
    Reading<List<KdsRootKey>> kdsRootKeys();

    /** The account the plugin signed in with. */
    Reading<DirectoryAccount> self();

    /** An account by its sAMAccountName, which may follow the domain's name and a backslash. */
    Reading<DirectoryAccount> account(String name);

    /** The SIDs of the groups an account is in, directly or through other groups. */
    Reading<List<String>> groupsOf(DirectoryAccount account);

    /** Whether the first account, a gMSA, lets the second retrieve its password. */
    Reading<Permission> passwordRetrieval(DirectoryAccount managed, DirectoryAccount reader);

    /** What an account may do in and below the base. */
    Reading<Delegation> delegation(DirectoryAccount account);

    /** What an account may do in and below each OU that inherits nothing from above. */
    Reading<List<Delegation>> delegationWhereInheritanceIsBlocked(DirectoryAccount account);

    /** A group by its distinguished name or its sAMAccountName. */
    Reading<DirectoryGroup> group(String name);

    /** The distinguished name of a container as the directory spells it. */
    Reading<String> container(String distinguishedName);

    /** The UPN suffixes users of the forest can have: its domains' names and those added to the forest or to an OU. */
    Reading<List<String>> upnSuffixes();
}
