package io.github.cloudsync.hygiene.corrected;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldif.LDIFChangeRecord;
import com.unboundid.ldif.LDIFReader;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import io.github.cloudsync.hygiene.result.Finding;
import io.github.cloudsync.hygiene.result.ResultFiles;
import io.github.cloudsync.hygiene.result.ShownValue;
import io.github.cloudsync.hygiene.scan.KeyedFingerprint;
import io.github.cloudsync.hygiene.scan.Scan;
import io.github.cloudsync.source.ldif.LdifFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is proposed is applied to a directory server and taken back: nothing new is found, and the start is reached again. */
class ProposalsTest {
    private static final String[] DIRT = {" ", "(", "é", "..", ".", "\u00A0", "$", "ö", ";", ":", "'", "\t", "[x]"};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void allOfThemAppliedMakeNoNewFindingAndTheInverseUndoesThem(int seed) throws Exception {
        Path before = Files.writeString(folder.resolve("before.ldif"), directory(new Random(seed)));
        List<Finding> found = scan(before, folder.resolve("first"));
        long proposed =
                found.stream().filter(finding -> finding.update() != null).count();
        assertThat(proposed).as("proposals").isGreaterThan(20);
        assertThat(found).anyMatch(f -> f.reasons().toString().contains("it would be a duplicate of"));

        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("DC=x");
        config.setSchema(null);
        try (InMemoryDirectoryServer server = new InMemoryDirectoryServer(config)) {
            server.importFromLDIF(true, before.toFile());
            List<String> start = entries(server);
            apply(server, folder.resolve("first").resolve(ResultFiles.CHANGES));
            Path after = folder.resolve("after.ldif");
            server.exportToLDIF(after.toString(), false, false);
            List<Finding> left = scan(after, folder.resolve("second"));
            assertThat(left).hasSizeLessThan(found.size()).allMatch(finding -> finding.update() == null);
            for (Finding finding : left) {
                assertThat(found)
                        .as(finding.toString())
                        .anyMatch(earlier -> earlier.faults().equals(finding.faults())
                                && parties(earlier).containsAll(parties(finding)));
            }
            apply(server, folder.resolve("first").resolve(ResultFiles.INVERSE));
            assertThat(entries(server)).isEqualTo(start);
        }
    }

    /** Whose it is; the order of a server's objects and values is another. */
    private static Set<String> parties(Finding finding) {
        TreeSet<String> parties = new TreeSet<>();
        parties.add(finding.party().dn() + " " + finding.party().attribute());
        finding.others().forEach(other -> parties.add(other.dn() + " " + other.attribute()));
        return parties;
    }

    private static List<String> entries(InMemoryDirectoryServer server) throws Exception {
        List<String> all = new ArrayList<>();
        for (Entry entry :
                server.search("DC=x", SearchScope.SUB, "(objectClass=*)").getSearchEntries()) {
            TreeSet<String> values = new TreeSet<>();
            entry.getAttributes().forEach(attribute -> {
                for (String value : attribute.getValues()) {
                    if (!attribute.getName().equals("modifyTimestamp")) {
                        values.add(attribute.getName() + "=" + value);
                    }
                }
            });
            all.add(entry.getDN() + values);
        }
        return all;
    }

    private static void apply(InMemoryDirectoryServer server, Path file) throws Exception {
        try (LDIFReader reader = new LDIFReader(file.toFile())) {
            TreeSet<String> names = new TreeSet<>();
            for (LDIFChangeRecord record = reader.readChangeRecord();
                    record != null;
                    record = reader.readChangeRecord()) {
                assertThat(names.add(record.getDN()))
                        .as("one record an object: " + record.getDN())
                        .isTrue();
                record.processChange(server);
            }
        }
    }

    private List<Finding> scan(Path ldif, Path results) throws Exception {
        List<Finding> found = new ArrayList<>();
        try (ResultFiles files = new ResultFiles(results, ShownValue.SHOWN, false, false)) {
            Scan.Listener listener = new Scan.Listener() {
                @Override
                public void accept(Finding finding) {
                    found.add(finding);
                    files.accept(finding);
                }

                @Override
                public void skipped(DirectoryObject object, String reason) {}

                @Override
                public void unreadable(String place, String dn, String problem) {
                    throw new AssertionError(place + ": " + problem);
                }

                @Override
                public void early(Finding finding) {}

                @Override
                public void progress(int reading, long objects, long findings) {}
            };
            new Scan(List.of(new LdifFile(ldif)), new CorrectedRuleSet(), KeyedFingerprint.drawn(), 2, folder)
                    .run(listener);
            files.finish();
        }
        return found;
    }

    /** Few names, so that repaired values meet others, and much dirt in them. */
    private static String directory(Random random) {
        StringBuilder ldif = new StringBuilder("dn: DC=x\nobjectClass: domain\ndc: x\n\n");
        for (int i = 0; i < 150; i++) {
            String name = dirty("n" + random.nextInt(60), random);
            ldif.append("dn: CN=u")
                    .append(i)
                    .append(",DC=x\nobjectClass: user\ncn: u")
                    .append(i)
                    .append('\n');
            value(ldif, "displayName", random.nextInt(20) == 0 ? " " : dirty("Name " + i, random));
            value(ldif, "mail", dirty("n" + random.nextInt(60), random) + "@example.com");
            value(ldif, "userPrincipalName", name + "@example.com");
            value(ldif, "mailNickname", dirty("n" + random.nextInt(60), random));
            value(ldif, "sAMAccountName", dirty("n" + i, random));
            value(ldif, "proxyAddresses", "SMTP:" + dirty("n" + random.nextInt(60), random) + "@example.com");
            value(ldif, "proxyAddresses", "smtp:" + dirty("m" + random.nextInt(90), random) + "@example.org");
            value(ldif, "proxyAddresses", "X500:/o=" + dirty("o" + i, random));
            ldif.append('\n');
        }
        return ldif.toString();
    }

    private static void value(StringBuilder ldif, String name, String value) {
        byte[] bytes = value.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        ldif.append(name)
                .append(":: ")
                .append(java.util.Base64.getEncoder().encodeToString(bytes))
                .append('\n');
    }

    private static String dirty(String name, Random random) {
        if (random.nextInt(3) > 0) {
            return name;
        }
        int at = random.nextInt(name.length() + 1);
        return name.substring(0, at) + DIRT[random.nextInt(DIRT.length)] + name.substring(at);
    }
}
