package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.DesiredStateException;
import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.SourceText;
import io.github.cloudsync.desired.yaml.Utf8Text;
import io.github.cloudsync.desired.yaml.YamlParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The baselines that come with the plugin; each is a YAML resource beside this class, named after it. */
public final class Baselines {
    /** The newest one; in force where the desired state names none. */
    public static final String DEFAULT = "2026-07";

    private static final List<String> NAMES = List.of("2021-03", DEFAULT);

    private Baselines() {}

    /** Every name, the oldest first. */
    public static List<String> names() {
        return NAMES;
    }

    /** @throws IllegalStateException if the resource has a problem, which is a defect of the plugin */
    static Baseline load(String name, KnownPrerequisites known) {
        String resource = name + ".yaml";
        try (InputStream in = Objects.requireNonNull(Baselines.class.getResourceAsStream(resource), resource)) {
            return read(in.readAllBytes(), name, resource, known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DesiredStateException e) {
            throw new IllegalStateException(
                    "The baseline " + name + " inside the plugin is broken:\n" + e.getMessage(), e);
        }
    }

    /** Reads a baseline with the same strictness as a user's file. */
    static Baseline read(byte[] bytes, String name, String resource, KnownPrerequisites known)
            throws DesiredStateException {
        SourceText source = Utf8Text.decode(bytes, resource);
        Problems problems = new Problems(source);
        Optional<Baseline> baseline =
                YamlParser.parse(source, problems).map(root -> new BaselineShape(known, problems).read(name, root));
        problems.throwIfAny();
        return baseline.orElseThrow();
    }
}
