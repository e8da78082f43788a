package io.github.cloudsync.model.fact;

/**
 * How much memory a machine has.
 *
 * @param measure what was counted
 */
public record PhysicalMemory(long bytes, Measure measure) {
    /** The two things Windows can tell. */
    public enum Measure {
        /** The memory modules, as the firmware lists them; what a requirement of "4 GB" is about. */
        INSTALLED,
        /** What is left for Windows after the firmware and devices took their part; always somewhat less. */
        USABLE
    }

    /** The amount as messages show it: {@code 4096 MiB installed}. */
    @Override
    public String toString() {
        return (bytes >> 20) + " MiB " + (measure == Measure.INSTALLED ? "installed" : "usable");
    }
}
