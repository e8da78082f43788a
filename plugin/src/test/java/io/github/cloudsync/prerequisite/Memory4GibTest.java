package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.fact.PhysicalMemory;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.source.memory.MemoryHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Memory4GibTest {
    private static final long MIB = 1L << 20;
    private static final String EXPECTED = "4096 MiB or more installed, or 3840 MiB usable where only that is known";

    @ParameterizedTest
    @CsvSource({"4096, INSTALLED", "65536, INSTALLED", "3840, USABLE", "4095, USABLE"})
    void enoughPasses(long mebibytes, PhysicalMemory.Measure measure) {
        examine(Reading.present(new PhysicalMemory(mebibytes * MIB, measure))).isMet();
    }

    @ParameterizedTest
    @CsvSource({
        "4095, INSTALLED, 4095 MiB installed",
        "2048, INSTALLED, 2048 MiB installed",
        "3839, USABLE, 3839 MiB usable",
        "0, INSTALLED, 0 MiB installed",
    })
    void lessDoesNot(long mebibytes, PhysicalMemory.Measure measure, String shown) {
        examine(Reading.present(new PhysicalMemory(mebibytes * MIB, measure)))
                .finds(new Sighting("physical memory", EXPECTED, shown))
                .advises("Give the machine more memory.");
    }

    @Test
    void aByteLessThanTheThresholdIsLess() {
        examine(Reading.present(new PhysicalMemory(4096 * MIB - 1, PhysicalMemory.Measure.INSTALLED)))
                .finds(new Sighting("physical memory", EXPECTED, "4095 MiB installed"));
    }

    @Test
    void whatCannotBeSeenIsUnknownAndAnImageHasNone() {
        examine(Reading.unreadable("no firmware table"))
                .isUnknown("physical memory could not be read: no firmware table");
        Examined.on(
                        MemoryHost.image()
                                .withMemory(Reading.inapplicable("an offline image has no memory of its own")),
                        new Memory4Gib(),
                        Desired.everything())
                .isNotApplicable("an offline image has no memory of its own");
    }

    private static Examined examine(Reading<PhysicalMemory> memory) {
        return Examined.on(new MemoryHost().withMemory(memory), new Memory4Gib(), Desired.everything());
    }
}
