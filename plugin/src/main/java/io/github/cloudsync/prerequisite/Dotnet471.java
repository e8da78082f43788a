package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.Limit;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Place;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * .NET Framework 4.7.1 or later is installed, by its release number:
 * https://learn.microsoft.com/dotnet/framework/install/how-to-determine-which-versions-are-installed
 */
final class Dotnet471 implements Prerequisite {
    private static final RegistryValue PLACE = RegistryKey.of(
                    "HKLM\\SOFTWARE\\Microsoft\\NET Framework Setup\\NDP\\v4\\Full")
            .value("Release");
    private static final Limit RELEASE =
            Option.atLeast("release", 461308, "The least release number of .NET Framework that passes.");
    private static final NavigableMap<Long, String> VERSIONS = new TreeMap<>(Map.of(
            394802L, "4.6.2", 460798L, "4.7", 461308L, "4.7.1", 461808L, "4.7.2", 528040L, "4.8", 533320L, "4.8.1"));

    @Override
    public String id() {
        return "dotnet-4-7-1";
    }

    @Override
    public String title() {
        return ".NET Framework 4.7.1 or later is installed";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(RELEASE);
    }

    @Override
    public Verdict verify(Evidence evidence, Demand demand) {
        long least = demand.value(RELEASE);
        Examination examination = new Examination();
        examination.expect(
                Place.of(PLACE),
                least + " or greater (" + version(least) + ")",
                RegistryReading.number(evidence.host(), PLACE).map(Release::new),
                release -> release.number >= least,
                seen -> Finding.byHand(
                        seen,
                        "Install .NET Framework 4.8 from https://dotnet.microsoft.com/download/dotnet-framework, then"
                                + " restart the server."));
        return examination.verdict();
    }

    /** A release number as messages show it: {@code 461814 (4.7.2)}. */
    private record Release(long number) {
        @Override
        public String toString() {
            return number + " (" + version(number) + ")";
        }
    }

    /** Each version has several numbers, and the least of them is where it begins. */
    private static String version(long release) {
        Map.Entry<Long, String> version = VERSIONS.floorEntry(release);
        return version == null ? "older than 4.6.2" : version.getValue();
    }
}
