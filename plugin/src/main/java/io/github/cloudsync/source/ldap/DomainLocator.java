package io.github.cloudsync.source.ldap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Hashtable;
import java.util.List;
import javax.naming.CommunicationException;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.ServiceUnavailableException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;
import org.jspecify.annotations.Nullable;

/** Finds the domain controllers of a domain by the SRV records they register in DNS ([MS-ADTS] 6.3.2.3). */
final class DomainLocator {
    /** The name servers of the machine. */
    static final String SYSTEM_NAME_SERVERS = "dns:";

    private final String nameServers;
    private final Duration timeout;

    DomainLocator(String nameServers, Duration timeout) {
        this.nameServers = nameServers;
        this.timeout = timeout;
    }

    /** The names of the domain controllers, the ones to try first in front. */
    List<String> find(String domain) throws DirectoryProblem {
        String record = "_ldap._tcp.dc._msdcs." + domain;
        List<Target> targets = new ArrayList<>();
        try {
            Attribute records = lookUp(record);
            if (records != null) {
                NamingEnumeration<?> all = records.getAll();
                while (all.hasMore()) {
                    targets.add(Target.of(String.valueOf(all.next())));
                }
            }
        } catch (NameNotFoundException e) {
            throw new DirectoryProblem(
                    "DNS knows no domain controller of '" + domain + "' (no SRV record " + record
                            + "). Check the domain's name, have this machine ask a name server that knows the domain,"
                            + " or name a domain controller with 'server:'.",
                    e);
        } catch (CommunicationException | ServiceUnavailableException e) {
            throw new DirectoryProblem(
                    "no name server answered the question for the domain controllers of '" + domain + "' (SRV record "
                            + record + "). Check this machine's name servers, or name a domain controller with"
                            + " 'server:'.",
                    e);
        } catch (NamingException | NumberFormatException e) {
            throw new DirectoryProblem(
                    "DNS gave no usable answer for the domain controllers of '" + domain + "' (SRV record " + record
                            + "): " + e.getMessage() + ". Name a domain controller with 'server:'.",
                    e);
        }
        if (targets.isEmpty()) {
            throw new DirectoryProblem("DNS lists no domain controller of '" + domain + "' (the SRV record " + record
                    + " is empty). Name a domain controller with 'server:'.");
        }
        // RFC 2782 draws lots among targets of equal priority; the heaviest first is as good for one connection.
        targets.sort(Comparator.comparingInt(Target::priority)
                .thenComparing(Comparator.comparingInt(Target::weight).reversed()));
        return targets.stream().map(Target::host).toList();
    }

    // JNDI takes nothing but a Hashtable. Its DNS provider answers with text alone: there is nothing to deserialize.
    @SuppressWarnings({"BanJNDI", "JdkObsolete"})
    private @Nullable Attribute lookUp(String record) throws NamingException {
        Hashtable<String, String> environment = new Hashtable<>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put(Context.PROVIDER_URL, nameServers);
        // The resolver doubles the time-out with every try: two tries take three times the first.
        environment.put("com.sun.jndi.dns.timeout.initial", Long.toString(Math.max(1, timeout.toMillis() / 3)));
        environment.put("com.sun.jndi.dns.timeout.retries", "2");
        InitialDirContext context = new InitialDirContext(environment);
        try {
            return context.getAttributes(record, new String[] {"SRV"}).get("SRV");
        } finally {
            context.close();
        }
    }

    /** One SRV record; its port is not used, since it is always the one of plain LDAP. */
    private record Target(int priority, int weight, String host) {
        static Target of(String record) throws NamingException {
            String[] fields = record.split(" ", -1);
            if (fields.length != 4) {
                throw new NamingException("unexpected SRV record '" + record + "'");
            }
            String host = fields[3].endsWith(".") ? fields[3].substring(0, fields[3].length() - 1) : fields[3];
            return new Target(Integer.parseInt(fields[0]), Integer.parseInt(fields[1]), host);
        }
    }
}
