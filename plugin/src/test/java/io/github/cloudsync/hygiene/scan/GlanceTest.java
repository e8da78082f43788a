package io.github.cloudsync.hygiene.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.hygiene.corrected.CorrectedRuleSet;
import io.github.cloudsync.hygiene.idfix.IdFixRuleSet;
import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import io.github.cloudsync.hygiene.object.ObjectSource;
import io.github.cloudsync.hygiene.object.RawObject;
import io.github.cloudsync.hygiene.result.Finding;
import io.github.cloudsync.hygiene.result.Tally;
import io.github.cloudsync.source.ldif.LdifFile;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bytes are said to be clean of, no rule may find: every object of the oracle, and thousands of altered ones. */
class GlanceTest {
    private static final String[] PIECES = {
        " ",
        ".",
        "..",
        "@",
        ":",
        "smtp:",
        "x500:",
        "X400:",
        "'",
        "\"",
        "-",
        "-.",
        ".-",
        "_",
        "~",
        "a",
        "Z",
        "9",
        "\n",
        "\u00A0",
        "é",
        "ÿ",
        "中",
        "😀",
        "\u0085",
        "app",
        "com",
        "$",
        "guest",
        "MSOL_",
        "cas_",
        ",",
        "CN=",
        "acnf:",
        "\u0000",
        "\u2003",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    };

    @TempDir
    private Path folder;

    @Test
    void whatIsCleanByItsBytesIsCleanByTheRulesAndTellsTheSameValues() throws Exception {
        List<DirectoryObject> objects = objects();
        Random random = new Random(3);
        List<RuleSet> sets = List.of(IdFixRuleSet.multiTenant(), IdFixRuleSet.dedicated(), new CorrectedRuleSet());
        Suspects nobody = Suspects.find((space, bytes, from, to) -> 0, List.of(), new Places(), false);
        int[] clean = new int[sets.size()];
        for (int i = 0; i < 5_000; i++) {
            RawObject raw = raw(objects.get(random.nextInt(objects.size())), i < 2000 ? 0 : random.nextInt(3), random);
            for (int set = 0; set < sets.size(); set++) {
                RuleSet rules = sets.get(set);
                GlanceKeys told = new GlanceKeys();
                Sight sight = rules.firstLook(told.keys(), early -> {}).at(raw);
                DirectoryObject object = raw.decoded();
                if (sight == Sight.UNCERTAIN) {
                    continue;
                }
                List<Finding> findings = new ArrayList<>();
                Tally tally = new Tally();
                rules.judge(nobody, findings::add).see(object, tally, new NobodyPassedOver());
                assertThat(findings).as(rules.name() + " of " + object.dn()).isEmpty();
                assertThat(tally.judgedObjects()).isEqualTo(sight == Sight.NOT_FOUND ? 0 : 1);
                if (sight != Sight.NOT_FOUND) {
                    clean[set]++;
                    GlanceKeys byRules = new GlanceKeys();
                    rules.firstLook(byRules.keys(), findings::add).at(object);
                    assertThat(told.fingerprints()).isEqualTo(byRules.fingerprints());
                    assertThat(tally.derivedCategories()).isEqualTo(sight == Sight.CLEAN_BY_CLASS ? 1 : 0);
                }
            }
        }
        for (int count : clean) {
            assertThat(count).as("not only what is dirty is looked at").isGreaterThan(300);
        }
    }

    private static final class NobodyPassedOver implements RuleSet.PassedOver {
        @Override
        public void skipped(DirectoryObject object, String reason) {
            throw new AssertionError(object.dn() + ": " + reason);
        }

        @Override
        public void unjudged(DirectoryObject object, String reason) {
            throw new AssertionError(object.dn() + ": " + reason);
        }
    }

    /** As a source delivers it, with some of its values altered. */
    private static RawObject raw(DirectoryObject object, int alterations, Random random) {
        List<Attribute> attributes = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Attribute attribute : Attribute.values()) {
            for (String value : object.values(attribute)) {
                attributes.add(attribute);
                values.add(value);
            }
        }
        for (int i = 0; i < alterations; i++) {
            int which = random.nextInt(values.size());
            String value = values.get(which);
            int at = random.nextInt(value.length() + 1);
            int to = Math.min(value.length(), at + random.nextInt(3));
            String piece = random.nextInt(4) == 0 ? "" : PIECES[random.nextInt(PIECES.length)];
            values.set(which, value.substring(0, at) + piece + value.substring(to));
            if (random.nextInt(5) == 0) {
                attributes.remove(which);
                values.remove(which);
            }
        }
        StringBuilder all = new StringBuilder(object.dn());
        RawObject raw = new RawObject();
        values.forEach(all::append);
        raw.begin(all.toString().getBytes(StandardCharsets.UTF_8), 1);
        int end = object.dn().getBytes(StandardCharsets.UTF_8).length;
        raw.dn(0, end, 1);
        for (int i = 0; i < values.size(); i++) {
            int from = end;
            end += values.get(i).getBytes(StandardCharsets.UTF_8).length;
            raw.add(attributes.get(i), from, end);
        }
        return raw;
    }

    private List<DirectoryObject> objects() throws Exception {
        Path ldif = folder.resolve("dev.ldif.gz");
        try (InputStream in = GlanceTest.class.getResourceAsStream("/io/github/cloudsync/hygiene/dev.ldif.gz")) {
            Files.copy(in, ldif);
        }
        List<DirectoryObject> objects = new ArrayList<>();
        try (ObjectSource.Pass pass = new LdifFile(ldif).open()) {
            RawObject raw = new RawObject();
            ObjectSource.Batch batch;
            do {
                batch = pass.next();
                while (batch.next(raw)) {
                    if (!raw.isNothing()) {
                        objects.add(raw.decoded());
                    }
                }
            } while (!batch.isLast());
        }
        return objects;
    }
}
