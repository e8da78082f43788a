package io.github.cloudsync.source.ldap;

import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.util.StaticUtils;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a domain controller says about itself.
 *
 * @param domain the distinguished name of its domain
 * @param forest the distinguished name of the first domain of its forest
 * @param time the time by its clock
 */
record RootDse(String domain, String forest, String configuration, String schema, Instant time) {
    static RootDse of(SearchResultEntry entry, Place place) throws DirectoryProblem {
        return new RootDse(
                attribute(entry, "defaultNamingContext", place),
                attribute(entry, "rootDomainNamingContext", place),
                attribute(entry, "configurationNamingContext", place),
                attribute(entry, "schemaNamingContext", place),
                time(attribute(entry, "currentTime", place), place));
    }

    private static Instant time(String text, Place place) throws DirectoryProblem {
        try {
            return StaticUtils.decodeGeneralizedTime(text).toInstant();
        } catch (ParseException e) {
            throw new DirectoryProblem(place + " gives its time as " + LdapProblems.oneLine(text), e);
        }
    }

    /** The DNS name that a distinguished name of domain components stands for. */
    static String dnsName(String distinguishedName) {
        return Arrays.stream(distinguishedName.split(",", -1))
                .map(part -> part.strip().replaceFirst("(?i)^DC=", ""))
                .collect(Collectors.joining("."))
                .toLowerCase(Locale.ROOT);
    }

    private static String attribute(SearchResultEntry entry, String name, Place place) throws DirectoryProblem {
        String value = entry.getAttributeValue(name);
        if (value == null) {
            throw new DirectoryProblem(place + " is no domain controller of Active Directory: its root entry has no "
                    + name + ". Check 'server:' and the port.");
        }
        return value;
    }
}
