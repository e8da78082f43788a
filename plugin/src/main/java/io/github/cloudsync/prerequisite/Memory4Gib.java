package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.Limit;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.PhysicalMemory.Measure;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Place;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;
import java.util.List;

/**
 * As much memory is installed as the baseline names.
 *
 * <p>What counts is what is installed: of 4 GiB in a virtual machine Windows can use somewhat less, and the machine is
 * still one with 4 GB.
 */
final class Memory4Gib implements Prerequisite {
    private static final Limit MEBIBYTES = Option.atLeast("mebibytes", 4096, "The least memory that passes, in MiB.");

    @Override
    public String id() {
        return "memory-4-gib";
    }

    @Override
    public String title() {
        return "The server has at least 4 GB of memory";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(MEBIBYTES);
    }

    @Override
    public Verdict verify(Evidence evidence, Demand demand) {
        long least = demand.value(MEBIBYTES);
        Examination examination = new Examination();
        examination.expect(
                Place.of("physical memory"),
                least + " MiB or more installed, or " + usable(least) + " MiB usable where only that is known",
                RegistryReading.always(evidence.host().physicalMemory()),
                memory -> memory.bytes() >> 20 >= (memory.measure() == Measure.INSTALLED ? least : usable(least)),
                seen -> Finding.byHand(seen, "Give the machine more memory."));
        return examination.verdict();
    }

    /** What is left of the memory for Windows when the firmware has taken its part: of 4 GiB at least 3.75. */
    private static long usable(long installed) {
        return installed - installed / 16;
    }
}
