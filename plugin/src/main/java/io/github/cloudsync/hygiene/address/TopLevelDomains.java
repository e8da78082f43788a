package io.github.cloudsync.hygiene.address;

import io.github.cloudsync.hygiene.object.PlainBytes;
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
public final class TopLevelDomains implements PlainBytes.LastLabel {
    private static final String RESOURCE = "top-level-domains.txt";

    /** Delegated since, and not known to IdFix, whose list was of early 2015. */
    private static final Set<String> UNKNOWN_TO_IDFIX =
            Set.of("app", "amazon", "kids", "music", "phd", "travelersinsurance", "northwesternmutual");

    private final Set<String> domains;
    private final long[] packed = new long[8192];

    private TopLevelDomains(Set<String> domains) {
        this.domains = Set.copyOf(domains);
        for (String domain : domains) {
            if (domain.length() <= Long.BYTES && domain.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
                byte[] bytes = domain.getBytes(StandardCharsets.US_ASCII);
                long word = packed(bytes, 0, bytes.length);
                int at = slot(word);
                while (packed[at] != 0) {
                    at = (at + 1) % packed.length;
                }
                packed[at] = word;
            }
        }
    }

    /** Of up to eight letters, in whatever case; of a longer one it says nothing. */
    @Override
    public boolean isKnown(byte[] bytes, int from, int to) {
        if (to - from > Long.BYTES) {
            return false;
        }
        long word = packed(bytes, from, to);
        for (int at = slot(word); packed[at] != 0; at = (at + 1) % packed.length) {
            if (packed[at] == word) {
                return true;
            }
        }
        return false;
    }

    /** Eight letters in one number; what is no letter makes a number that no domain has. */
    private static long packed(byte[] bytes, int from, int to) {
        long word = 0;
        for (int i = from; i < to; i++) {
            int lower = bytes[i] | 0x20;
            word = word << Byte.SIZE | (lower >= 'a' && lower <= 'z' && bytes[i] > 0 ? lower : 0xFF);
        }
        return word;
    }

    private static int slot(long word) {
        return (int) ((word * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - 13));
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
