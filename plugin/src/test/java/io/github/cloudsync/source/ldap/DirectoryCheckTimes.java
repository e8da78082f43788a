package io.github.cloudsync.source.ldap;

import io.github.cloudsync.desired.DesiredStateReader;
import io.github.cloudsync.engine.Checker;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.fact.Credentials;
import io.github.cloudsync.model.fact.DirectoryDeclaration;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.outcome.Assessment;
import io.github.cloudsync.model.verdict.Verdict;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.source.memory.MemoryHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** What {@code src-it/benchmark/directory} runs: the whole directory check, connecting anew each time. */
public final class DirectoryCheckTimes {
    private static final Credentials IDA = new Credentials("ida@lab.example", "Passw0rd!ida");

    private DirectoryCheckTimes() {}

    /** Takes the lab's lab.properties, a folder for the desired state, the rounds, and the scope's groups */
    public static void main(String[] arguments) throws Exception {
        Properties lab = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(arguments[0]))) {
            lab.load(reader);
        }
        Path file = Files.writeString(Path.of(arguments[1], "cloudsync.yaml"), """
                baseline: 2026-07
                directory:
                  server: %s
                  trustStore: %s
                  signIn: {serverId: dc}
                  agentAccount: LAB\\provAgentgMSA$
                  agentHost: PROV01
                  scope: {groups: [%s], ous: ["OU=People,DC=lab,DC=example", "OU=Shielded,DC=lab,DC=example"]}
                """.formatted(
                        lab.getProperty("address"), lab.getProperty("ca"), arguments[3]));
        DesiredState desired = new DesiredStateReader(Catalogue.all()).read(file, "cloudsync.yaml");
        long[] times = new long[Integer.parseInt(arguments[2])];
        String what = "";
        long first = once(desired).millis();
        for (int i = 0; i < times.length; i++) {
            Once once = once(desired);
            times[i] = once.millis();
            what = once.what();
        }
        Arrays.sort(times);
        System.out.printf(
                "%s; first %d ms, then median %d ms, %d to %d ms (%d rounds)%n",
                what, first, times[times.length / 2], times[0], times[times.length - 1], times.length);
    }

    private record Once(long millis, String what) {}

    private static Once once(DesiredState desired) {
        DirectoryDeclaration declared = desired.directories().get(0);
        long start = System.nanoTime();
        try (Directory directory = new Directory(declared, Optional.of(IDA))) {
            List<Assessment> assessments = new Checker(Catalogue.all(), "benchmark", InstantSource.system())
                            .check(new Evidence(new MemoryHost(), List.of(directory)), desired, Target.LOCAL)
                            .assessments()
                            .stream()
                            .filter(a -> DirectoryIds.ALL.contains(a.id()))
                            .toList();
            long millis = (System.nanoTime() - start) / 1_000_000;
            long met = assessments.stream()
                    .filter(a -> a.verdict() instanceof Verdict.Met)
                    .count();
            return new Once(millis, directory.requests() + " requests, " + met + " of " + assessments.size() + " met");
        }
    }
}
