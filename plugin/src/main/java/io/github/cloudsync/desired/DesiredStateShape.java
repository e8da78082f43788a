package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.Fields;
import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.ScalarReader;
import io.github.cloudsync.desired.yaml.SourceText;
import io.github.cloudsync.desired.yaml.YamlNode;
import io.github.cloudsync.model.demand.Area;
import io.github.cloudsync.model.demand.Coverage;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.demand.SnapshotTerms;
import io.github.cloudsync.model.fact.DirectoryDeclaration;
import io.github.cloudsync.model.fact.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The top level of a desired state: its sections, and what leaving one out means.
 *
 * <p>A new section is a class of its own, its key here, and its description in the schema of sections. Every section may
 * be left out, so {@code {}} is valid and asks for the newest baseline as it is.
 */
final class DesiredStateShape {
    private static final String BASELINE = "baseline";
    private static final String TARGET = "target";
    private final SourceText source;
    private final Path folder;
    private final KnownPrerequisites known;
    private final Problems problems;
    private final ScalarReader scalars;
    private final FileOptions options;

    DesiredStateShape(SourceText source, Path folder, KnownPrerequisites known, Problems problems) {
        this.source = source;
        this.folder = folder;
        this.known = known;
        this.problems = problems;
        scalars = new ScalarReader(problems);
        options = new FileOptions(known.all());
    }

    /** The keys of a desired state, those of the prerequisites' options among them. */
    static List<String> keys(FileOptions options) {
        List<String> keys = new ArrayList<>(List.of(BASELINE, TARGET, SnapshotSection.KEY, FleetSection.KEY));
        keys.addAll(options.byKey().keySet());
        keys.addAll(List.of(
                VerifySection.KEY,
                DirectorySection.KEY,
                PrerequisitesSection.KEY,
                WaiversSection.KEY,
                AttestationsSection.KEY));
        return List.copyOf(keys);
    }

    /** Reads as far as it can; what it returns is of use only if no problem was reported. */
    DesiredState read(YamlNode root) {
        Fields fields = Fields.of(root, "the desired state", keys(options), problems);
        Baseline baseline = baseline(fields.get(BASELINE));
        List<DirectoryDeclaration> directories = fields.get(DirectorySection.KEY)
                .map(new DirectorySection(folder, problems)::read)
                .orElse(List.of());
        List<String> hosts = fields.get(FleetSection.KEY)
                .map(new FleetSection(problems)::read)
                .orElse(List.of());
        return new DesiredState(
                source.name(),
                source.digest(),
                baseline.name(),
                fields.get(TARGET).flatMap(node -> scalars.word(node, TARGET, List.of(Target.values()), Target::word)),
                fields.get(SnapshotSection.KEY)
                        .map(node -> new SnapshotSection(problems).read(node, hosts))
                        .orElse(SnapshotTerms.expecting(hosts)),
                directories,
                coverage(fields, baseline),
                options.apply(
                        options.read(fields, source.name(), problems),
                        new PrerequisitesSection(source.name(), baseline, known, problems)
                                .read(fields.get(PrerequisitesSection.KEY))),
                fields.get(WaiversSection.KEY)
                        .map(new WaiversSection(known, problems)::read)
                        .orElse(List.of()),
                fields.get(AttestationsSection.KEY)
                        .map(new AttestationsSection(known, problems)::read)
                        .orElse(List.of()));
    }

    /** A directory that is declared and left out would be looked at by nobody, whatever its author thinks. */
    private Coverage coverage(Fields fields, Baseline baseline) {
        Set<Area> areas = fields.get(VerifySection.KEY)
                .map(new VerifySection(problems)::read)
                .orElse(EnumSet.allOf(Area.class));
        Optional<YamlNode> directory = fields.get(DirectorySection.KEY);
        boolean verified = areas.contains(Area.DIRECTORY);
        if (directory.isPresent() && !verified) {
            problems.add(
                    directory.get().at(),
                    "a directory is declared, and '" + VerifySection.KEY + "' leaves it out; add directory to '"
                            + VerifySection.KEY + "', or remove this section");
        }
        Set<Area> undeclared = verified && directory.isEmpty() ? Set.of(Area.DIRECTORY) : Set.of();
        return new Coverage(areas, undeclared, baseline.undecided());
    }

    /** Where the name is wrong the rest is read against a baseline that demands nothing, so that nothing false is said. */
    private Baseline baseline(Optional<YamlNode> node) {
        if (node.isEmpty()) {
            return Baselines.load(Baselines.DEFAULT, known);
        }
        return scalars.word(node.get(), BASELINE, Baselines.names(), name -> name)
                .map(name -> Baselines.load(name, known))
                .orElse(Baseline.NONE);
    }
}
