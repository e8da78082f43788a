package io.github.cloudsync.source.ldap;

import java.util.Set;

/** The prerequisites that look into a directory. */
final class DirectoryIds {
    static final Set<String> ALL = Set.of(
            "forest-schema-up-to-date",
            "external-directory-object-id-in-schema",
            "domain-controller-up-to-date",
            "kds-root-key-effective",
            "installing-account-is-administrator",
            "agent-account-exists",
            "agent-account-usable-by-host",
            "agent-account-encryption-types-match",
            "agent-account-permitted",
            "scope-groups-small-enough",
            "scope-ous-few-enough",
            "forests-have-different-names");

    private DirectoryIds() {}
}
