package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.DesiredStateException;
import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.SourceFile;
import io.github.cloudsync.desired.yaml.SourceText;
import io.github.cloudsync.desired.yaml.Utf8Text;
import io.github.cloudsync.desired.yaml.YamlParser;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.demand.TlsMode;
import io.github.cloudsync.model.verdict.Prerequisite;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the user's YAML file, fills in the baseline it names, and reports everything that is wrong with it at once. */
public final class DesiredStateReader {
    private final KnownPrerequisites known;

    /** @param known every prerequisite there is, in the order they are checked */
    public DesiredStateReader(List<Prerequisite> known) {
        this.known = new KnownPrerequisites(known);
    }

    /**
     * Reads a file.
     *
     * @param asTheUserNamedIt what messages call the file
     */
    public DesiredState read(Path file, String asTheUserNamedIt) throws DesiredStateException {
        Path folder = file.toAbsolutePath().resolveSibling("");
        return read(SourceFile.read(file, asTheUserNamedIt), folder);
    }

    /** Every baseline with nothing added, in each of the TLS modes: whatever any desired state can ask is among it. */
    public List<DesiredState> everyBaseline() {
        List<DesiredState> states = new ArrayList<>();
        for (String baseline : Baselines.names()) {
            for (TlsMode mode : TlsMode.values()) {
                String yaml = "baseline: " + baseline + "\ntls: " + mode.name().toLowerCase(Locale.ROOT) + "\n";
                try {
                    states.add(read(Utf8Text.decode(yaml.getBytes(StandardCharsets.UTF_8), baseline), Path.of("")));
                } catch (DesiredStateException e) {
                    throw new IllegalStateException("a baseline alone is a desired state", e);
                }
            }
        }
        return List.copyOf(states);
    }

    private DesiredState read(SourceText source, Path folder) throws DesiredStateException {
        Problems problems = new Problems(source);
        Optional<DesiredState> desired = YamlParser.parse(source, problems)
                .map(root -> new DesiredStateShape(source.name(), folder, known, problems).read(root));
        problems.throwIfAny();
        return desired.orElseThrow();
    }
}
