package io.github.cloudsync.benchmark;

import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.source.windows.WindowsHost;
import java.util.Arrays;

/** Reads 250 values through the local host, and a few through reg.exe for comparison; run by src-it/benchmark/registry-reads. */
public final class RegistryReads {
    private static final int READS = 250;
    private static final int ROUNDS = 41;
    private static final int PROCESSES = 15;
    private static final RegistryKey VERSION = RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion");
    private static final RegistryValue[] VALUES = {
        VERSION.value("CurrentBuildNumber"),
        VERSION.value("UBR"),
        VERSION.value("NoSuchValue"),
        RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319").value("SchUseStrongCrypto"),
        RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control\\NoSuchKey").value("Enabled"),
    };

    private RegistryReads() {}

    public static void main(String[] args) throws Exception {
        double[] api = new double[ROUNDS];
        try (WindowsHost host = WindowsHost.open()) {
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                for (int i = 0; i < READS; i++) {
                    if (host.value(VALUES[i % VALUES.length]) instanceof Reading.Unreadable) {
                        throw new IllegalStateException("unreadable: " + VALUES[i % VALUES.length]);
                    }
                }
                api[round] = (System.nanoTime() - start) / 1e6;
            }
        }
        double[] processes = new double[PROCESSES];
        for (int i = 0; i < PROCESSES; i++) {
            long start = System.nanoTime();
            new ProcessBuilder("reg", "query", "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion", "/v", "UBR")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            processes[i] = (System.nanoTime() - start) / 1e6;
        }
        double first = api[0];
        double warm = median(Arrays.copyOfRange(api, ROUNDS / 2, ROUNDS));
        double spawned = median(processes) * READS;
        System.out.printf(
                "%d reads through the local host: %.1f ms warm (median of %d rounds), %.1f ms in the first round%n",
                READS, warm, ROUNDS - ROUNDS / 2, first);
        System.out.printf(
                "%d reads by reg.exe: %.0f ms (%d processes, median %.1f ms each); ratio %.0f%n",
                READS, spawned, PROCESSES, median(processes), spawned / warm);
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
