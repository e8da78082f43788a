package io.github.cloudsync.hygiene.idfix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.hygiene.object.DirectoryObject;
import io.github.cloudsync.hygiene.object.ObjectSource;
import io.github.cloudsync.hygiene.object.RawObject;
import io.github.cloudsync.source.ldif.LdifFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against what IdFix's own rules reported of 3,000 invented objects: every row and every skipped object, in order. */
class IdFixOracleTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"idfix-multi-tenant", "idfix-dedicated"})
    void everyRowAndEverySkipIsThatOfIdFix(String set) throws Exception {
        boolean dedicated = set.equals("idfix-dedicated");
        Path ldif = folder.resolve("dev.ldif.gz");
        try (InputStream in = resource("dev.ldif.gz")) {
            Files.copy(in, ldif);
        }
        KnownValues known = new HashedValues();
        IdFixRules rules = dedicated ? IdFixRules.dedicated(known) : IdFixRules.multiTenant(known);
        IdFixSkips skips = new IdFixSkips(dedicated);
        StringWriter rows = new StringWriter();
        OracleCsv csv = new OracleCsv(rows);
        List<String> skipped = new ArrayList<>();
        for (DirectoryObject object : read(ldif)) {
            if (!rules.finds(object)) {
                continue;
            }
            if (skips.reason(object).isPresent()) {
                skipped.add(OracleCsv.encoded(object.dn()));
                continue;
            }
            rules.judge(object, row -> {
                try {
                    csv.write(row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        assertThat(skipped).isEqualTo(lines("dev.skipped-" + set + ".txt.gz"));
        assertThat(rows.toString().lines().toList()).isEqualTo(lines("dev.expected-" + set + ".csv.gz"));
    }

    private static List<DirectoryObject> read(Path ldif) throws Exception {
        List<DirectoryObject> objects = new ArrayList<>();
        try (ObjectSource.Pass pass = new LdifFile(ldif).open()) {
            RawObject raw = new RawObject();
            ObjectSource.Batch batch;
            do {
                batch = pass.next();
                while (batch.next(raw)) {
                    if (!raw.isNothing()) {
                        assertThat(raw.problem()).isEmpty();
                        objects.add(raw.decoded());
                    }
                }
            } while (!batch.isLast());
        }
        assertThat(objects).hasSize(3000);
        return objects;
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
