package io.github.cloudsync.hygiene.address;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** The top-level domains of the root zone on the day that the resource {@code top-level-domains.txt} names. Immutable. */
public final class TopLevelDomains {
    private static final String RESOURCE = "top-level-domains.txt";

    /** Delegated since, and not known to IdFix, whose list was of early 2015. */
    private static final Set<String> UNKNOWN_TO_IDFIX =
            Set.of("app", "amazon", "kids", "music", "phd", "travelersinsurance", "northwesternmutual");

    private final Set<String> domains;

    private TopLevelDomains(Set<String> domains) {
        this.domains = Set.copyOf(domains);
    }

    /** All of them; an internationalised one both as it is read and as it is resolved. */
    public static TopLevelDomains current() {
        Set<String> domains = read();
        Set<String> both = new HashSet<>(domains);
        domains.forEach(domain -> both.add(IDN.toASCII(domain)));
        return new TopLevelDomains(both);
    }

    /** Those that IdFix may have known: an internationalised one only as it is read, and none that came later. */
    public static TopLevelDomains ofIdFix() {
        Set<String> domains = read();
        domains.removeAll(UNKNOWN_TO_IDFIX);
        return new TopLevelDomains(domains);
    }

    /** Whether there is such a domain; in lower case, without its dot. */
    public boolean contains(String domain) {
        return domains.contains(domain);
    }

    private static Set<String> read() {
        try (InputStream in = TopLevelDomains.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the plugin");
            }
            Set<String> domains = new HashSet<>();
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    domains.add(line);
                }
            }
            return domains;
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }
}
