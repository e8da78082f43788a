package io.github.cloudsync.model.fact;

import java.time.Instant;
import java.util.List;

/**
 * What a directory says, where nothing can fail to apply: every directory has a schema, controllers and accounts, so an
 * answer that claims so was not seen and is unreadable. As safe for threads as what it asks.
 */
final class PlausibleDirectory implements DirectoryFacts {
    private final DirectoryFacts directory;

    PlausibleDirectory(DirectoryFacts directory) {
        this.directory = directory;
    }

    @Override
    public DirectoryDeclaration declared() {
        return directory.declared();
    }

    @Override
    public Reading<String> base() {
        return plausible(directory.base());
    }

    @Override
    public Reading<Instant> time() {
        return plausible(directory.time());
    }

    @Override
    public Reading<DirectoryForest> forest() {
        return plausible(directory.forest());
    }

    @Override
    public Reading<Long> schemaVersion() {
        return plausible(directory.schemaVersion());
    }

    @Override
    public Reading<String> schemaAttribute(String name) {
        return plausible(directory.schemaAttribute(name));
    }

    @Override
    public Reading<List<DomainController>> domainControllers() {
        return plausible(directory.domainControllers());
    }

    @Override
    public Reading<List<KdsRootKey>> kdsRootKeys() {
        return plausible(directory.kdsRootKeys());
    }

    @Override
    public Reading<DirectoryAccount> self() {
        return plausible(directory.self());
    }

    @Override
    public Reading<DirectoryAccount> account(String name) {
        return plausible(directory.account(name));
    }

    @Override
    public Reading<List<String>> groupsOf(DirectoryAccount account) {
        return plausible(directory.groupsOf(account));
    }

    @Override
    public Reading<Permission> passwordRetrieval(DirectoryAccount managed, DirectoryAccount reader) {
        return plausible(directory.passwordRetrieval(managed, reader));
    }

    @Override
    public Reading<Delegation> delegation(DirectoryAccount account) {
        return plausible(directory.delegation(account));
    }

    @Override
    public Reading<List<Delegation>> delegationWhereInheritanceIsBlocked(DirectoryAccount account) {
        return plausible(directory.delegationWhereInheritanceIsBlocked(account));
    }

    @Override
    public Reading<DirectoryGroup> group(String name) {
        return plausible(directory.group(name));
    }

    @Override
    public Reading<String> container(String distinguishedName) {
        return plausible(directory.container(distinguishedName));
    }

    @Override
    public Reading<List<String>> upnSuffixes() {
        return plausible(directory.upnSuffixes());
    }

    private static <T> Reading<T> plausible(Reading<T> reading) {
        return reading instanceof Reading.Inapplicable<T> none
                ? Implausible.reading(none, "every directory has it")
                : reading;
    }
}
