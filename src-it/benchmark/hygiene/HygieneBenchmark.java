import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldif.LDIFReader;
import io.github.cloudsync.hygiene.corrected.CorrectedRuleSet;
import io.github.cloudsync.hygiene.idfix.IdFixRuleSet;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import io.github.cloudsync.hygiene.result.Finding;
import io.github.cloudsync.hygiene.result.ResultFiles;
import io.github.cloudsync.hygiene.result.ShownValue;
import io.github.cloudsync.hygiene.result.Tally;
import io.github.cloudsync.hygiene.scan.KeyedFingerprint;
import io.github.cloudsync.hygiene.scan.RuleSet;
import io.github.cloudsync.hygiene.scan.Scan;
import io.github.cloudsync.source.ldif.LdifFile;
import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Judging an LDIF file next to reading it with UnboundID and doing nothing, in turn in one JVM. */
final class HygieneBenchmark {
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        int objects = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        int threads = Integer.parseInt(arguments[3]);
        RuleSet rules =
                switch (arguments[4]) {
                    case "idfix-multi-tenant" -> IdFixRuleSet.multiTenant();
                    case "idfix-dedicated" -> IdFixRuleSet.dedicated();
                    default -> new CorrectedRuleSet();
                };
        double dirty = Double.parseDouble(arguments[5]);
        if (!Files.exists(file)) {
            generate(file, objects, dirty);
        }
        double[] ratios = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long began = System.nanoTime();
            long cpuBegan = processorTime();
            int read = arguments.length > 6 ? -1 : unboundId(file);
            long between = System.nanoTime();
            long cpuBetween = processorTime();
            Tally tally = scan(file, rules, threads);
            long end = System.nanoTime();
            double processor = (double) (processorTime() - cpuBetween) / (cpuBetween - cpuBegan);
            ratios[i] = (double) (end - between) / (between - began);
            System.out.printf(
                    "%,d objects: UnboundID %,d ms, %s with %d threads %,d ms, %,d findings: ratio %.2f, of processor time %.2f%n",
                    Math.max(read, tally.objects()),
                    (between - began) / 1_000_000,
                    rules.name(),
                    threads,
                    (end - between) / 1_000_000,
                    tally.findings(),
                    ratios[i],
                    processor);
        }
        Arrays.sort(ratios);
        System.out.printf("median ratio %.2f%n", ratios[rounds / 2]);
    }

    /** Of all threads, since a machine that is shared says little by the clock. */
    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static int unboundId(Path file) throws Exception {
        int read = 0;
        try (LDIFReader reader = new LDIFReader(file.toFile())) {
            for (Entry entry = reader.readEntry(); entry != null; entry = reader.readEntry()) {
                read++;
            }
        }
        return read;
    }

    private static Tally scan(Path file, RuleSet rules, int threads) throws Exception {
        Path folder = Files.createTempDirectory("hygiene");
        try (ResultFiles results = new ResultFiles(folder, ShownValue.SHOWN, false, rules.name().startsWith("idfix"))) {
            Tally tally = new Scan(List.of(new LdifFile(file)), rules, KeyedFingerprint.drawn(), threads, folder)
                    .run(new Scan.Listener() {
                        @Override
                        public void accept(Finding finding) {
                            results.accept(finding);
                        }

                        @Override
                        public void skipped(DirectoryObject object, String reason) {
                            results.skipped(object.dn(), reason);
                        }

                        @Override
                        public void unreadable(String place, String dn, String problem) {
                            throw new AssertionError(place + ": " + problem);
                        }

                        @Override
                        public void early(Finding finding) {}

                        @Override
                        public void progress(int reading, long objects, long findings) {}
                    });
            results.finish();
            return tally;
        } finally {
            try (var files = Files.list(folder)) {
                for (Path each : files.toList()) {
                    Files.delete(each);
                }
            }
            Files.delete(folder);
        }
    }

    /** Users of eight attributes with three addresses; some of them with a fault or another's address. */
    private static void generate(Path file, int objects, double dirty) throws Exception {
        Random random = new Random(1);
        try (PrintWriter out = new PrintWriter(new BufferedWriter(Files.newBufferedWriter(file), 1 << 16))) {
            out.print("version: 1\n\n");
            for (int i = 0; i < objects; i++) {
                String name = "user" + i;
                out.print("dn: CN=" + name + ",OU=Department " + i % 97 + ",OU=People,DC=example,DC=com\n");
                out.print("objectClass: top\nobjectClass: person\nobjectClass: organizationalPerson\nobjectClass: user\n");
                out.print("objectCategory: CN=Person,CN=Schema,CN=Configuration,DC=example,DC=com\n");
                out.print("cn: " + name + "\ndisplayName: Ann " + name + "\n");
                boolean fault = random.nextDouble() < dirty;
                String address = fault && random.nextBoolean() ? "user" + random.nextInt(i + 1) : name;
                String space = fault && random.nextBoolean() ? " " : "";
                out.print("mail: " + address + "@example.com\nmailNickname: " + name + space + "x\n");
                out.print("proxyAddresses: SMTP:" + name + "@example.com\n");
                out.print("proxyAddresses: smtp:" + name + "@example.org\n");
                out.print("proxyAddresses: smtp:" + name + space + "@mail.example.net\n");
                out.print("sAMAccountName: " + name + "\nuserPrincipalName: " + name + "@example.com\n\n");
            }
        }
    }
}
