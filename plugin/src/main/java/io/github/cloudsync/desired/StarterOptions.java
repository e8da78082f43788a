package io.github.cloudsync.desired;

import io.github.cloudsync.model.demand.Choice;
import io.github.cloudsync.model.demand.Flag;
import io.github.cloudsync.model.demand.Home;
import io.github.cloudsync.model.demand.Ignorable;
import io.github.cloudsync.model.demand.Limit;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.model.demand.Settings;
import io.github.cloudsync.model.demand.Tolerance;
import io.github.cloudsync.model.verdict.Prerequisite;
import java.util.List;
import java.util.Optional;

/**
 * The part of the starter file that the prerequisites' options give: what each is for, and what is in force of it. What is
 * commented out is valid as it stands and changes nothing.
 */
final class StarterOptions {
    /** The longest line; editors and reviews show that much. */
    private static final int WIDTH = 118;

    private final List<Prerequisite> known;
    private final Baseline baseline;
    private final StringBuilder yaml = new StringBuilder();

    StarterOptions(List<Prerequisite> known, Baseline baseline) {
        this.known = known;
        this.baseline = baseline;
    }

    /** Those at the top level, and the sections. */
    String ofTheFile() {
        yaml.setLength(0);
        new FileOptions(known).byKey().forEach((key, options) -> {
            if (options.get(0).home() instanceof Home.Section section) {
                comment(section.meaning());
                options.forEach(option -> comment(option.name() + ": " + option.meaning()));
                yaml.append('#').append(key).append(":\n");
                options.forEach(option -> line("#  " + option.name(), example(option)));
            } else {
                comment(options.get(0).meaning());
                line(key, example(options.get(0)));
            }
            yaml.append('\n');
        });
        return yaml.toString();
    }

    /** Those of the prerequisites that the baseline demands, each in its entry. */
    String ofTheEntries() {
        yaml.setLength(0);
        for (Prerequisite prerequisite : known) {
            Optional<BaselineDemand> demand = baseline.demand(prerequisite.id());
            demand.ifPresent(base -> entry(prerequisite, base.settings()));
        }
        yaml.append('\n');
        return yaml.toString();
    }

    private void entry(Prerequisite prerequisite, Settings settings) {
        StringBuilder limits = new StringBuilder();
        StringBuilder others = new StringBuilder();
        StringBuilder meanings = new StringBuilder();
        for (Option<?> option : prerequisite.options()) {
            if (option instanceof Limit limit) {
                meanings.append(' ').append(limit.name()).append(": ").append(limit.meaning());
                limits.append("#      %s: %d\n".formatted(limit.name(), settings.value(limit)));
            } else if (option instanceof Ignorable ignorable) {
                meanings.append(' ')
                        .append(ignorable.meaning().replaceAll("\\.$", ": "))
                        .append(String.join(", ", ignorable.names()))
                        .append('.');
                others.append("#    %s: []\n".formatted(ignorable.name()));
            }
        }
        if (!meanings.isEmpty()) {
            comment(prerequisite.title() + "." + meanings);
            yaml.append("#  ").append(prerequisite.id()).append(":\n");
            yaml.append(limits.isEmpty() ? "" : "#    " + EntryOptions.THRESHOLDS + ":\n")
                    .append(limits);
            yaml.append(others);
        }
    }

    /** What is in force where the file can say that, or else what makes a difference. */
    private static String example(Option<?> option) {
        if (option instanceof Choice<?> choice) {
            return inForceOrFirst(choice);
        }
        if (option instanceof Tolerance tolerance) {
            return tolerance.standard().word();
        }
        if (option instanceof Flag) {
            return "true";
        }
        throw new IllegalArgumentException("stands in an entry: " + option.name());
    }

    private static <T> String inForceOrFirst(Choice<T> choice) {
        String inForce = choice.words(choice.standard());
        return inForce.isEmpty() ? choice.words().keySet().iterator().next() : inForce;
    }

    private void line(String key, String value) {
        yaml.append(key).append(": ").append(value).append('\n');
    }

    private void comment(String text) {
        StringBuilder line = new StringBuilder("#");
        for (String word : text.split(" ", -1)) {
            if (line.length() + 1 + word.length() > WIDTH) {
                yaml.append(line).append('\n');
                line = new StringBuilder("#");
            }
            line.append(' ').append(word);
        }
        yaml.append(line).append('\n');
    }
}
