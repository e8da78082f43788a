package io.github.cloudsync.desired;

import io.github.cloudsync.model.DesiredState;
import io.github.cloudsync.model.Prerequisite;
import java.nio.file.Path;
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
        SourceText source = SourceFile.read(file, asTheUserNamedIt);
        Problems problems = new Problems(source);
        Optional<DesiredState> desired = YamlParser.parse(source, problems)
                .map(root -> new DesiredStateShape(source.name(), known, problems).read(root));
        problems.throwIfAny();
        return desired.orElseThrow();
    }
}
