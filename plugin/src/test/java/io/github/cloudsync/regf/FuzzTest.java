package io.github.cloudsync.regf;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/**
 * Damages hives at random, always the same way, and reads and edits them: the answer is a {@link HiveException}, or the
 * tree that libhivex reads; never another exception, never a hang, never much memory.
 */
class FuzzTest {
    /** Both can be given to search further than a build has time for: -DargLine="-Dfuzz.seed=1 -Dfuzz.damages=10000". */
    private static final long SEED = Long.getLong("fuzz.seed", 20260702);

    private static final int DAMAGES = Integer.getInteger("fuzz.damages", 700);
    private static final int TRUNCATIONS = 200;
    private static final long MOST_MEMORY = 64 << 20;

    @TempDir
    Path directory;

    private final Map<String, Integer> outcomes = new TreeMap<>();

    @Test
    void bitFlipsAreRefusedOrReadAsLibhivexReadsThem() throws IOException {
        Judge.LIBHIVEX.require();
        Random random = new Random(SEED);
        try (Hivex hivex = new Hivex()) {
            for (Path sample : DamagedHives.samples(directory)) {
                byte[] good = Files.readAllBytes(sample);
                List<String> goodTree = TreeText.of(sample);
                for (int i = 0; i < DAMAGES; i++) {
                    byte[] bad = good.clone();
                    String damage = DamagedHives.damage(bad, random);
                    Files.write(sample, bad);
                    boolean refused = !readsRight(sample, goodTree, hivex, damage);
                    assertEditedRight(sample, hivex, damage, refused);
                }
            }
        }
        System.out.println("Fuzzing with seed " + SEED + ": " + outcomes);
        assertThat(outcomes.get("refused")).isGreaterThan(DAMAGES / 2);
        assertThat(outcomes.get("read as libhivex reads it")).isGreaterThan(DAMAGES / 2);
        assertThat(outcomes.get("edited")).isGreaterThan(DAMAGES / 2);
    }

    @Test
    void truncatedHivesAreRefused() throws IOException {
        Random random = new Random(SEED);
        for (Path sample : DamagedHives.samples(directory)) {
            byte[] good = Files.readAllBytes(sample);
            for (int i = 0; i < TRUNCATIONS; i++) {
                Files.write(sample, Arrays.copyOf(good, random.nextInt(good.length)));
                assertThat(read(sample, "truncation")).isNull();
            }
        }
    }

    /** Returns false if the hive is refused. */
    private boolean readsRight(Path sample, List<String> goodTree, Hivex hivex, String damage) throws IOException {
        List<String> tree = read(sample, damage);
        if (tree == null) {
            count("refused");
            return false;
        }
        List<String> theirs;
        try {
            theirs = hivex.tree(sample);
        } catch (IOException e) {
            // What libhivex refuses may be no part of the tree; then it must be the tree of before.
            assertThat(tree)
                    .as(damage + ", which libhivex refuses: " + e.getMessage())
                    .isEqualTo(goodTree);
            count("read right, though libhivex does not");
            return true;
        }
        assertThat(tree).as(damage).isEqualTo(theirs);
        count("read as libhivex reads it");
        return true;
    }

    /** What is opened to be written must be so whole that an edit leaves what libhivex reads. */
    private void assertEditedRight(Path sample, Hivex hivex, String damage, boolean refusedBefore) throws IOException {
        byte[] before = Files.readAllBytes(sample);
        try {
            guarded(damage, () -> {
                try (Hive hive = SampleHives.write(sample)) {
                    hive.set("Microsoft\\New", "Added", HiveValue.string("by the fuzzer"));
                    hive.set("Microsoft", "Added", HiveValue.dword(1));
                    hive.deleteValue("Classes\\.txt", "");
                    hive.commit();
                }
                return "";
            });
        } catch (HiveException e) {
            assertThat(Files.readAllBytes(sample)).as(damage).isEqualTo(before);
            return;
        }
        List<String> tree = read(sample, damage);
        if (tree == null) {
            // A key whose values are not to be read does not keep others from being edited.
            assertThat(refusedBefore).as(damage).isTrue();
            return;
        }
        try {
            assertThat(tree).as(damage).isEqualTo(hivex.tree(sample));
        } catch (IOException e) {
            assertThat(tree).as(damage).contains("Added=4:01000000");
        }
        count("edited");
    }

    /** The tree, or null if the hive is refused. */
    private static @Nullable List<String> read(Path sample, String damage) {
        try {
            return guarded(damage, () -> TreeText.of(sample));
        } catch (HiveException e) {
            assertThat(e.getMessage()).as(damage).startsWith(sample + ": ").endsWith(".");
            return null;
        }
    }

    private interface Guarded<T> {
        T run() throws HiveException;
    }

    /** Lets nothing through but a {@link HiveException}, and no more than some seconds and megabytes. */
    private static <T> T guarded(String damage, Guarded<T> action) throws HiveException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        try {
            return Assertions.assertTimeout(Duration.ofSeconds(10), action::run);
        } catch (AssertionFailedError e) {
            throw new AssertionError(damage, e);
        } catch (Throwable e) {
            if (e instanceof HiveException refused) {
                throw refused;
            }
            throw new AssertionError(damage, e);
        } finally {
            assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                    .as(damage)
                    .isLessThan(MOST_MEMORY);
        }
    }

    private void count(String outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }
}
