package io.github.cloudsync.model.fact;

import java.time.Instant;
import java.util.List;

/**
 * What can be asked of one Active Directory, each {@link DirectoryQuestion} by a name of its own.
 *
 * <p>Never changes the directory and never throws for what it cannot see: every answer is a {@link Reading}. An account
 * or a group that a search of the whole domain does not find is absent; an attribute that an object should have and that
 * is not there is unreadable.
 */
public interface DirectoryFacts extends Source {
    /** The facts of a directory, declared like this, that the source answers for. */
    static DirectoryFacts of(DirectoryDeclaration declared, Source source) {
        return new DeclaredDirectory(declared, source);
    }

    /** The declaration it was opened from. */
    DirectoryDeclaration declared();

    /** The distinguished name of the container in and below which the agent works. */
    default Reading<String> base() {
        return ask(new DirectoryQuestion.Base());
    }

    /** The time by the domain controller's clock. */
    default Reading<Instant> time() {
        return ask(new DirectoryQuestion.Time());
    }

    /** The forest that the domain belongs to. */
    default Reading<DirectoryForest> forest() {
        return ask(new DirectoryQuestion.Forest());
    }

    /** The version of the schema, such as 88; Microsoft calls it objectVersion. */
    default Reading<Long> schemaVersion() {
        return ask(new DirectoryQuestion.SchemaVersion());
    }

    /** The distinguished name of an attribute's definition in the schema; absent if the schema has no such attribute. */
    default Reading<String> schemaAttribute(String name) {
        return ask(new DirectoryQuestion.SchemaAttribute(name));
    }

    /** The domain controllers of the domain. */
    default Reading<List<DomainController>> domainControllers() {
        return ask(new DirectoryQuestion.DomainControllers());
    }

    /** The KDS root keys. Never absent: the keys are hidden from most accounts, and then unreadable. */
    default Reading<List<KdsRootKey>> kdsRootKeys() {
        return ask(new DirectoryQuestion.KdsRootKeys());
    }

    /** The account the plugin signed in with. */
    default Reading<DirectoryAccount> self() {
        return ask(new DirectoryQuestion.Self());
    }

    /** An account by its sAMAccountName, which may follow the domain's name and a backslash. */
    default Reading<DirectoryAccount> account(String name) {
        return ask(new DirectoryQuestion.AccountOf(name));
    }

    /** The SIDs of the groups an account is in, directly or through other groups. */
    default Reading<List<String>> groupsOf(DirectoryAccount account) {
        return ask(new DirectoryQuestion.GroupsOf(account));
    }

    /** Whether the first account, a gMSA, lets the second retrieve its password. */
    default Reading<Permission> passwordRetrieval(DirectoryAccount managed, DirectoryAccount reader) {
        return ask(new DirectoryQuestion.PasswordRetrieval(managed, reader));
    }

    /** What an account may do in and below the base. */
    default Reading<Delegation> delegation(DirectoryAccount account) {
        return ask(new DirectoryQuestion.DelegationTo(account));
    }

    /** What an account may do in and below each OU that inherits nothing from above. */
    default Reading<List<Delegation>> delegationWhereInheritanceIsBlocked(DirectoryAccount account) {
        return ask(new DirectoryQuestion.DelegationWhereBlocked(account));
    }

    /** A group by its distinguished name or its sAMAccountName. */
    default Reading<DirectoryGroup> group(String name) {
        return ask(new DirectoryQuestion.GroupOf(name));
    }

    /** The distinguished name of a container as the directory spells it. */
    default Reading<String> container(String distinguishedName) {
        return ask(new DirectoryQuestion.Container(distinguishedName));
    }

    /** The UPN suffixes users of the forest can have: its domains' names and those added to the forest or to an OU. */
    default Reading<List<String>> upnSuffixes() {
        return ask(new DirectoryQuestion.UpnSuffixes());
    }
}
