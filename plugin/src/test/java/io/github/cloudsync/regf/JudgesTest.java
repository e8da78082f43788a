package io.github.cloudsync.regf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** After every kind of edit, three programs that others wrote read back the very tree that we read. */
class JudgesTest {
    @TempDir
    Path directory;

    private interface Edit {
        void on(Hive hive) throws HiveException;
    }

    @TestFactory
    Stream<DynamicTest> allReadersAgreeAfter() {
        Judge.requireAll();
        return edits().entrySet().stream()
                .map(edit -> DynamicTest.dynamicTest(edit.getKey(), () -> {
                    Path system = SampleHives.system(directory.resolve("SYSTEM-" + edit.getKey()));
                    Path software = SampleHives.software(directory.resolve("SOFTWARE-" + edit.getKey()));
                    for (Path file : new Path[] {system, software}) {
                        try (Hive hive = SampleHives.write(file)) {
                            edit.getValue().on(hive);
                            hive.commit();
                        }
                        assertAgreement(file);
                    }
                }));
    }

    static void assertAgreement(Path file) throws IOException {
        assertThat(ConsistencyChecker.faultsOf(file)).isEmpty();
        for (Judge judge : Judge.values()) {
            assertThat(judge.tree(file)).as(judge.name()).isEqualTo(TreeText.of(file));
        }
    }

    private static Map<String, Edit> edits() {
        Map<String, Edit> edits = new LinkedHashMap<>();
        edits.put("no edit", hive -> {});
        edits.put("a value set in a new key", hive -> hive.set("New\\Key", "Enabled", HiveValue.dword(1)));
        edits.put("a value added to a key", hive -> hive.set(first(hive), "Added", HiveValue.string("text")));
        edits.put("a value added to the root", hive -> hive.set("", "OfRoot", HiveValue.dword(1)));
        edits.put("a value replaced by a longer", hive -> {
            hive.set("K", "v", HiveValue.dword(1));
            hive.commit();
            hive.set("K", "v", HiveValue.string("a string in a cell of its own"));
        });
        edits.put("a value replaced by a shorter", hive -> {
            hive.set("K", "v", HiveValue.string("a string in a cell of its own"));
            hive.commit();
            hive.set("K", "v", HiveValue.dword(1));
        });
        edits.put(
                "the largest value that is written",
                hive -> hive.set("K", "v", new HiveValue(HiveValue.REG_BINARY, SampleHives.bytes(16_344))));
        edits.put("the default value set", hive -> hive.set("K", "", HiveValue.string("default")));
        edits.put("a value deleted", hive -> {
            hive.set("K", "a", HiveValue.dword(1));
            hive.set("K", "b", HiveValue.string("a string in a cell of its own"));
            hive.commit();
            hive.deleteValue("K", "a");
        });
        edits.put("a key created", hive -> hive.createKey("Empty\\Key"));
        edits.put("a key deleted", hive -> {
            hive.createKey("Empty\\Key");
            hive.commit();
            hive.deleteKey("Empty\\Key");
        });
        edits.put("keys on all sides of the others", hive -> {
            for (String name : new String[] {"!", "M", "m1", "zz", "AAA", "_", "Zebra.1", "a b"}) {
                hive.createKey(name);
            }
        });
        return edits;
    }

    private static String first(Hive hive) throws HiveException {
        return hive.subkeys("").get(0);
    }
}
