package io.github.cloudsync.source.ldap;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchScope;
import io.github.cloudsync.model.fact.DirectoryForest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The names of a forest, from its partitions container.
 *
 * @param netbiosName the domain's short name, which Windows puts before account names
 * @param dnsNames the DNS names of all domains of the forest
 * @param upnSuffixes the UPN suffixes added to the forest
 */
record Forest(String netbiosName, List<String> dnsNames, List<String> upnSuffixes) {
    /** FLAG_CR_NTDS_DOMAIN, [MS-ADTS] 2.2.10: the partition is a domain's. */
    private static final long DOMAIN = 2;

    static Forest read(Session session) throws DirectoryProblem {
        String partitions = "CN=Partitions," + session.root().configuration();
        List<String> dnsNames = new ArrayList<>();
        List<String> suffixes = new ArrayList<>();
        String netbiosName = "";
        for (Entry entry : session.search(
                partitions,
                SearchScope.SUB,
                Filter.createPresenceFilter("objectClass"),
                "the names of the forest's domains",
                "nCName",
                "nETBIOSName",
                "dnsRoot",
                "systemFlags",
                "uPNSuffixes")) {
            suffixes.addAll(entry.texts("uPNSuffixes"));
            if ((entry.number("systemFlags").orElse(0) & DOMAIN) != 0) {
                dnsNames.addAll(entry.texts("dnsRoot"));
                if (Names.same(entry.neededText("nCName"), session.root().domain())) {
                    netbiosName = entry.neededText("nETBIOSName");
                }
            }
        }
        if (netbiosName.isEmpty()) {
            throw new DirectoryProblem("the account the plugin signed in with does not see the entry of "
                    + session.root().domain() + " in " + partitions + ". Sign in with one that may read it.");
        }
        return new Forest(netbiosName, dnsNames, suffixes);
    }

    /** Every domain controller of a forest has the same configuration, and no other forest has it. */
    static DirectoryForest identity(Session session) throws DirectoryProblem {
        String configuration = session.root().configuration();
        Entry entry = session.read(configuration, "the forest's identity", "objectGUID")
                .orElseThrow(() -> new DirectoryProblem("the account the plugin signed in with does not see "
                        + configuration + ". Sign in with one that may read it."));
        return new DirectoryForest(
                RootDse.dnsName(session.root().forest()), HexFormat.of().formatHex(entry.bytes("objectGUID")));
    }
}
