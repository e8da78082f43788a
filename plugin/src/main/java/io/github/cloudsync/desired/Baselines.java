package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.DesiredStateException;
import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.SourceText;
import io.github.cloudsync.desired.yaml.Utf8Text;
import io.github.cloudsync.desired.yaml.YamlParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The baselines that come with the plugin; each is a YAML resource beside this class, named after it, and
 * the same in lines, which is what the plugin reads.
 */
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
        try {
            return new BaselineLines(known).read(name, new String(resource(name + ".lines"), StandardCharsets.UTF_8));
        } catch (RuntimeException defect) {
            throw new IllegalStateException(
                    "The baseline " + name + " inside the plugin is broken: " + defect.getMessage(), defect);
        }
    }

    /** The same from the YAML that people keep, and that the lines are written from. */
    static Baseline ofYaml(String name, KnownPrerequisites known) throws DesiredStateException {
        String resource = name + ".yaml";
        return read(resource(resource), name, resource, known);
    }

    private static byte[] resource(String resource) {
        try (InputStream in = Objects.requireNonNull(Baselines.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
