package io.github.cloudsync.regf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damages hives at random, always the same way: what a strict reader refuses is never opened to be written. */
class StrictReaderTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20260704);
    private static final int DAMAGES = Integer.getInteger("fuzz.damages", 1_500);

    @TempDir
    Path directory;

    private final Map<String, Integer> outcomes = new TreeMap<>();

    @Test
    void refusesNothingThatIsOpenedToBeWritten() throws IOException {
        Random random = new Random(SEED);
        List<String> wronglyOpened = new ArrayList<>();
        for (Path sample : DamagedHives.samples(directory)) {
            byte[] good = Files.readAllBytes(sample);
            for (int i = 0; i < DAMAGES; i++) {
                byte[] bad = good.clone();
                String damage = DamagedHives.damage(bad, random);
                Files.write(sample, bad);
                List<String> faults = ConsistencyChecker.faultsThatRefuse(bad);
                outcomes.merge(faults.isEmpty() ? "strict reader takes" : "strict reader refuses", 1, Integer::sum);
                try {
                    SampleHives.write(sample).close();
                    outcomes.merge("opened to be written", 1, Integer::sum);
                    if (!faults.isEmpty()) {
                        wronglyOpened.add(sample.getFileName() + ", " + damage + ": " + faults);
                    }
                } catch (HiveException refused) {
                    assertThat(Files.readAllBytes(sample)).isEqualTo(bad);
                }
            }
        }
        assertThat(wronglyOpened).isEmpty();
        System.out.println("Strict reader, seed " + SEED + ": " + outcomes);
        assertThat(outcomes.get("strict reader refuses")).isGreaterThan(DAMAGES / 2);
        assertThat(outcomes.get("opened to be written")).isGreaterThan(DAMAGES / 2);
    }
}
