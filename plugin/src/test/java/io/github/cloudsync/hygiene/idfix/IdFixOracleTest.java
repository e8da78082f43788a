package io.github.cloudsync.hygiene.idfix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.hygiene.object.DirectoryObject;
import io.github.cloudsync.hygiene.object.ObjectSource;
import io.github.cloudsync.hygiene.result.Finding;
import io.github.cloudsync.hygiene.result.ResultFiles;
import io.github.cloudsync.hygiene.result.ShownValue;
import io.github.cloudsync.hygiene.result.Tally;
import io.github.cloudsync.hygiene.scan.Fingerprint;
import io.github.cloudsync.hygiene.scan.KeyedFingerprint;
import io.github.cloudsync.hygiene.scan.RuleSet;
import io.github.cloudsync.hygiene.scan.Scan;
import io.github.cloudsync.source.ldif.LdifFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Against what IdFix's own rules reported of 3,000 invented objects: every row and every skipped object, in order. */
class IdFixOracleTest {
    @TempDir
    private Path folder;

    /** Fingerprints of twelve bits meet all the time, and change nothing; nor does the number of threads. */
    static Stream<Arguments> ways() {
        Fingerprint drawn = KeyedFingerprint.drawn();
        Fingerprint coarse = (space, bytes, from, to) -> drawn.of(space, bytes, from, to) >>> 52;
        return Stream.of(IdFixRuleSet.multiTenant(), IdFixRuleSet.dedicated())
                .flatMap(rules -> Stream.of(
                        Arguments.of(rules.name(), rules, drawn, 1),
                        Arguments.of(rules.name(), rules, drawn, 3),
                        Arguments.of(rules.name(), rules, coarse, 2)));
    }

    @ParameterizedTest(name = "{0}, {3} threads")
    @MethodSource("ways")
    void everyRowAndEverySkipIsThatOfIdFix(String name, RuleSet rules, Fingerprint fingerprint, int threads)
            throws Exception {
        Path ldif = folder.resolve("dev.ldif.gz");
        try (InputStream in = resource("dev.ldif.gz")) {
            Files.copy(in, ldif);
        }
        List<ObjectSource> sources = List.of(new LdifFile(ldif));
        Tally tally;
        try (ResultFiles results = new ResultFiles(folder, ShownValue.SHOWN, false, true)) {
            tally = new Scan(sources, rules, fingerprint, threads, folder).run(new Listener(results));
            results.finish();
        }
        boolean dedicated = name.equals("idfix-dedicated");
        // Found, skipped, judged and rows are those that the README of the data names.
        assertThat(List.of(
                        tally.objects(),
                        tally.foundObjects(),
                        tally.skippedObjects(),
                        tally.judgedObjects(),
                        tally.findings()))
                .isEqualTo(
                        dedicated
                                ? List.of(3000L, 2778L, 71L, 2707L, 2863L)
                                : List.of(3000L, 2988L, 160L, 2828L, 2969L));
        assertThat(Files.readAllLines(folder.resolve(ResultFiles.ORACLE_SKIPPED)))
                .isEqualTo(lines("dev.skipped-" + name + ".txt.gz"));
        assertThat(Files.readAllLines(folder.resolve(ResultFiles.ORACLE)))
                .isEqualTo(lines("dev.expected-" + name + ".csv.gz"));
        assertThat(Files.readAllLines(folder.resolve(ResultFiles.JSON))).hasSize((int) tally.findings());
    }

    private record Listener(ResultFiles results) implements Scan.Listener {
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

        @Override
        public void accept(Finding finding) {
            results.accept(finding);
        }
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = new GZIPInputStream(resource(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static InputStream resource(String name) {
        InputStream in = IdFixOracleTest.class.getResourceAsStream("/io/github/cloudsync/hygiene/" + name);
        assertThat(in).as(name).isNotNull();
        return in;
    }
}
