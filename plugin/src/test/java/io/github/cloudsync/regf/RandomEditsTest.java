package io.github.cloudsync.regf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of random edits made by us and by libhivex alike; the trees stay equal.
 *
 * <p>libhivex is kept away from what it writes wrongly: key names beyond ASCII, values of more than 16,344 bytes, and
 * hives of versions 1.3 and 1.4, in which it creates hash leaves.
 */
class RandomEditsTest {
    private static final int EDITS = 8_000;
    private static final int EDITS_PER_COMMIT = 50;

    @TempDir
    Path directory;

    private final List<String> keys = new ArrayList<>(List.of(""));
    private Random random = new Random();

    @Test
    void leaveTheTreeThatLibhivexLeaves() throws IOException {
        Judge.LIBHIVEX.require();
        long seed = 20260701;
        System.out.println("Random edits with seed " + seed);
        random = new Random(seed);
        Path ours = SampleHives.software(directory.resolve("ours"));
        Path theirs = SampleHives.software(directory.resolve("theirs"));
        try (Hivex hivex = new Hivex()) {
            hivex.open(theirs);
            for (int done = 0; done < EDITS; done += EDITS_PER_COMMIT) {
                try (Hive hive = SampleHives.write(ours)) {
                    for (int i = 0; i < EDITS_PER_COMMIT; i++) {
                        edit(hive, hivex);
                    }
                    hive.commit();
                }
                assertThat(ConsistencyChecker.faultsOf(ours))
                        .as("after %d edits", done)
                        .isEmpty();
                hivex.commit(theirs);
                assertThat(TreeText.of(ours)).as("after %d edits", done).isEqualTo(hivex.tree(theirs));
            }
            assertThat(hivex.tree(ours)).isEqualTo(hivex.tree(theirs));
        }
    }

    private void edit(Hive hive, Hivex hivex) throws IOException {
        String key = keys.get(random.nextInt(keys.size()));
        switch (random.nextInt(10)) {
            case 0, 1 -> createKey(hive, hivex, key);
            case 2 -> deleteKey(hive, hivex, key);
            case 3, 4 -> deleteValue(hive, hivex, key);
            default -> set(hive, hivex, key);
        }
    }

    private void createKey(Hive hive, Hivex hivex, String parent) throws IOException {
        String name = randomName();
        String key = parent.isEmpty() ? name : parent + "\\" + name;
        if (key.chars().filter(c -> c == '\\').count() < 6 && hive.createKey(key)) {
            hivex.createKey(key);
            keys.add(key);
        }
    }

    private void deleteKey(Hive hive, Hivex hivex, String key) throws IOException {
        if (!key.isEmpty()
                && hive.subkeys(key).isEmpty()
                && hive.valueNames(key).isEmpty()) {
            assertThat(hive.deleteKey(key)).isTrue();
            hivex.deleteKey(key);
            keys.remove(key);
        }
    }

    private void deleteValue(Hive hive, Hivex hivex, String key) throws IOException {
        List<String> names = hive.valueNames(key);
        if (!names.isEmpty()) {
            String name = names.get(random.nextInt(names.size()));
            assertThat(hive.deleteValue(key, name)).isTrue();
            hivex.deleteValue(key, name);
        }
    }

    private void set(Hive hive, Hivex hivex, String key) throws IOException {
        List<String> names = hive.valueNames(key);
        boolean replace = !names.isEmpty() && random.nextBoolean();
        String name = replace ? names.get(random.nextInt(names.size())) : random.nextInt(8) == 0 ? "" : randomName();
        HiveValue value = randomValue();
        hive.set(key, name, value);
        // libhivex takes over the letter case of the new name, as a new value; ours keeps the name that is there.
        String stored = hive.valueNames(key).stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElseThrow();
        hivex.set(key, stored, value);
    }

    private HiveValue randomValue() {
        int size = random.nextInt(20) == 0 ? random.nextInt(16_345) : random.nextInt(120);
        byte[] data = new byte[random.nextInt(4) == 0 ? random.nextInt(6) : size];
        random.nextBytes(data);
        return new HiveValue(random.nextInt(12), data);
    }

    private String randomName() {
        StringBuilder name = new StringBuilder();
        int length = 1 + random.nextInt(random.nextInt(10) == 0 ? 60 : 6);
        for (int i = 0; i < length; i++) {
            name.append("ABCabcXYZxyz019 ._-{}".charAt(random.nextInt(21)));
        }
        return name.toString();
    }
}
