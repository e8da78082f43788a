package io.github.cloudsync.desired;

import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.verdict.Prerequisite;
import java.util.List;

/** The commented desired state that somebody new starts from. */
public final class StarterFile {
    /**
     * Prose starts with one blank after the {@code #}; everything else behind a {@code #} is YAML that is valid once the
     * {@code #} is removed.
     */
    private static final String TEXT = """
            # yaml-language-server: $schema=cloudsync.schema.json
            #
            # What this server must look like before the Microsoft Entra cloud sync provisioning agent is installed.
            # Every section may be left out; what is behind '#' is not in force.

            # The dated set of prerequisites: %1$s.
            baseline: %2$s

            # Where to look and where fixes go: local (this machine), image (a Windows image that is not running) or
            # snapshot (a recording of a host; read only).
            target: %3$s

            # Where the snapshot is, a file or a folder of them, and how old it may be: P30D, P4W or PT12H (days, weeks,
            # hours). Only for the target snapshot.
            %4$ssnapshot:
            %4$s  path: PROV01.json
            %4$s  maximumAge: P7D

            # The hosts that a folder of snapshots has to be about. One that is missing is unknown.
            #fleet:
            #  hosts: [PROV01, PROV02]

            %5$s# The areas that this file answers for: server, directory, network, tenant, attributes. What is left out is
            # not verified, and every report says so. Without this line all of them are, and then a directory has to be
            # declared below.
            verify: [server]

            # The Active Directory to look into: a domain, or a server of it. Nothing is ever written there. Whoever
            # declares one adds 'directory' to 'verify'.
            #directory:
            #  domain: contoso.com
            #  signIn: kerberos            # or {serverId: ID}, with the user name and password of that server in settings.xml
            #  trustStore: contoso-ca.pem  # who vouches for the domain controllers' certificates
            #  agentAccount: CONTOSO\\agent$  # only if you bring a gMSA along
            #  scope:
            #    groups: [Cloud sync users]
            #    ous: ["OU=People,DC=contoso,DC=com"]

            # Where this file is stricter than the baseline, or asks for more. Further registry values can be asked for in
            # the keys that the prerequisite owns: a whole number is a REG_DWORD, text a REG_SZ. Write keys without
            # quotes or in single quotes; in double quotes a backslash means something else. The numbers are those in force.
            #prerequisites:
            #  dotnet-strong-crypto-32-bit: required
            #  dotnet-strong-crypto:
            #    registry:
            #      - key: HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319
            #        name: SystemDefaultTlsVersions
            #        value: 1
            %6$s# What is accepted as not met: why, until which day (to its end in UTC), and who accepted it.
            #waivers:
            #  - prerequisite: tls12-server-enabled
            #    reason: The change is in the next maintenance window.
            #    expires: 2027-01-31
            #    approver: the directory team

            # What no program can see, vouched for by a person: what, who, when, and until which day it holds.
            #attestations:
            #  - prerequisite: tier-0-server
            #    statement: Only tier 0 administrators sign in to it.
            #    by: the directory team
            #    on: 2026-11-22
            #    validUntil: 2027-11-22
            """;

    private StarterFile() {}

    /**
     * The file's text, which the reader accepts as it is.
     *
     * @param known the prerequisites whose options it shows
     */
    public static String text(String baseline, Target target, List<Prerequisite> known) {
        StarterOptions options = new StarterOptions(known, Baselines.load(baseline, new KnownPrerequisites(known)));
        return TEXT.formatted(
                String.join(" or ", Baselines.names()),
                baseline,
                target.word(),
                target == Target.SNAPSHOT ? "" : "#",
                options.ofTheFile(),
                options.ofTheEntries());
    }
}
