package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.DesiredStateException;
import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.SourceFile;
import io.github.cloudsync.desired.yaml.SourceText;
import io.github.cloudsync.desired.yaml.Utf8Text;
import io.github.cloudsync.desired.yaml.YamlParser;
import io.github.cloudsync.model.demand.Choice;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.model.verdict.Prerequisite;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * Every baseline with nothing added, and with each word of each choice in turn: whatever any desired state can ask is
     * among it.
     */
    public List<DesiredState> everyBaseline() {
        List<DesiredState> states = new ArrayList<>();
        for (String baseline : Baselines.names()) {
            states.add(alone("baseline: " + baseline + "\n", baseline));
            for (String choice : everyChoice()) {
                states.add(alone("baseline: " + baseline + "\n" + choice + "\n", baseline));
            }
        }
        return List.copyOf(states);
    }

    /** Each word of each choice that a file can make, as the line it is made with; what is in force anyhow is left out. */
    private List<String> everyChoice() {
        List<String> lines = new ArrayList<>();
        new FileOptions(known.all()).byKey().forEach((key, options) -> {
            for (Option<?> option : options) {
                if (option instanceof Choice<?> choice) {
                    choice.words().forEach((word, value) -> {
                        if (!value.equals(choice.standard())) {
                            lines.add(
                                    FileOptions.isSection(options)
                                            ? key + ": {" + choice.name() + ": " + word + "}"
                                            : key + ": " + word);
                        }
                    });
                }
            }
        });
        return lines;
    }

    private DesiredState alone(String yaml, String name) {
        try {
            return read(Utf8Text.decode(yaml.getBytes(StandardCharsets.UTF_8), name), Path.of(""));
        } catch (DesiredStateException e) {
            throw new IllegalStateException("a baseline alone is a desired state", e);
        }
    }

    private DesiredState read(SourceText source, Path folder) throws DesiredStateException {
        Problems problems = new Problems(source);
        Optional<DesiredState> desired = YamlParser.parse(source, problems)
                .map(root -> new DesiredStateShape(source, folder, known, problems).read(root));
        problems.throwIfAny();
        return desired.orElseThrow();
    }
}
