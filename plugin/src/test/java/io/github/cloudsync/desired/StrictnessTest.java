package io.github.cloudsync.desired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cloudsync.desired.yaml.DesiredStateException;
import io.github.cloudsync.model.demand.Choice;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.demand.Flag;
import io.github.cloudsync.model.demand.Home;
import io.github.cloudsync.model.demand.Ignorable;
import io.github.cloudsync.model.demand.Limit;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.model.demand.Origin;
import io.github.cloudsync.model.demand.Settings;
import io.github.cloudsync.model.demand.Tolerance;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.prerequisite.Catalogue;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The law of strictness, over the whole catalogue and every baseline: what a baseline demands may be made stricter and not
 * looser, in the option's own direction; what has no direction is the user's, and stands in the demand with its line.
 */
class StrictnessTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("catalogue")
    void aLimitCanBeTightenedAndNotLoosened(Prerequisite prerequisite) throws Exception {
        for (String baseline : Baselines.names()) {
            DesiredState plain = read("baseline: " + baseline);
            for (Option<?> option : prerequisite.options()) {
                if (option instanceof Limit limit) {
                    Optional<Settings.Given<Long>> ofBaseline = plain.demand(prerequisite.id())
                            .flatMap(demand -> demand.settings().of(limit));
                    long inForce = ofBaseline.map(Settings.Given::value).orElse(limit.standard());
                    long stricter = limit.bound() == Limit.Bound.LEAST ? inForce + 1 : inForce - 1;
                    long looser = 2 * inForce - stricter;
                    assertThat(limit.isLooser(looser, inForce)).isTrue();
                    assertThat(limit.isLooser(stricter, inForce)).isFalse();
                    String yaml = """
                            baseline: %s
                            prerequisites:
                              %s:
                                thresholds:
                                  %s: %%d
                            """.formatted(baseline, prerequisite.id(), limit.name());
                    assertThat(given(read(yaml.formatted(stricter)), prerequisite, limit))
                            .isEqualTo(new Settings.Given<>(
                                    stricter,
                                    Optional.of(new Origin(
                                            "cloudsync.yaml",
                                            5,
                                            9 + limit.name().length()))));
                    assertThat(given(read(yaml.formatted(inForce)), prerequisite, limit)
                                    .value())
                            .isEqualTo(inForce);
                    assertThatExceptionOfType(DesiredStateException.class)
                            .as(yaml)
                            .isThrownBy(() -> read(yaml.formatted(looser)))
                            .withMessageStartingWith(
                                    "cloudsync.yaml:5:" + (9 + limit.name().length()) + ": "
                                            + limit.name() + " of '" + prerequisite.id() + "' is " + inForce
                                            + (ofBaseline.isPresent()
                                                    ? " in the baseline " + baseline + " ("
                                                    : " where a baseline does not name it and cannot"))
                            .withMessageContaining("cannot be loosened to " + looser + ", since it is "
                                    + (limit.bound() == Limit.Bound.LEAST ? "the least" : "the most") + " that passes");
                }
            }
        }
    }

    /** What the user may decide freely does not go unseen: the demand says the line that decided. */
    @ParameterizedTest
    @MethodSource("catalogue")
    void whatHasNoDirectionIsTheUsersAndNamesItsLine(Prerequisite prerequisite) throws Exception {
        String id = prerequisite.id();
        for (Option<?> option : prerequisite.options()) {
            Map<String, Object> words = words(option);
            for (Map.Entry<String, Object> word : words.entrySet()) {
                Settings.Given<?> given = given(read(line(prerequisite, option, word.getKey())), prerequisite, option);
                assertThat(given.value()).as(id + " " + word).isEqualTo(word.getValue());
                assertThat(given.origin().orElseThrow().toString()).startsWith("cloudsync.yaml:1:");
            }
        }
    }

    @Test
    void everyKindOfOptionIsLookedAt() {
        Set<Class<?>> kinds = new HashSet<>();
        Catalogue.all().forEach(prerequisite -> prerequisite.options().forEach(option -> kinds.add(option.getClass())));
        assertThat(kinds).containsExactlyInAnyOrder(Option.class.getPermittedSubclasses());
    }

    private static Map<String, Object> words(Option<?> option) {
        Map<String, Object> words = new LinkedHashMap<>();
        if (option instanceof Choice<?> choice) {
            words.putAll(choice.words());
        } else if (option instanceof Flag) {
            words.putAll(Map.of("true", true, "false", false));
        } else if (option instanceof Tolerance) {
            for (Tolerance.Word word : Tolerance.Word.values()) {
                words.put(word.word(), word);
            }
        } else if (option instanceof Ignorable ignorable) {
            ignorable.names().forEach(name -> words.put("[" + name + "]", Set.of(name)));
        }
        return words;
    }

    private static String line(Prerequisite prerequisite, Option<?> option, String word) {
        if (option.home() instanceof Home.Section section) {
            // A section may have an option that it cannot be without.
            String beside = prerequisite.options().stream()
                    .filter(other -> FileOptions.isMandatory(other) && !other.equals(option))
                    .map(other -> ", " + other.name() + ": "
                            + words(other).keySet().iterator().next())
                    .findFirst()
                    .orElse("");
            return section.key() + ": {" + option.name() + ": " + word + beside + "}";
        }
        return option.home() instanceof Home.TopLevel
                ? option.name() + ": " + word
                : "prerequisites: {" + prerequisite.id() + ": {" + option.name() + ": " + word + "}}";
    }

    private static <T> Settings.Given<T> given(DesiredState desired, Prerequisite prerequisite, Option<T> option) {
        return desired.demand(prerequisite.id())
                .orElseThrow()
                .settings()
                .of(option)
                .orElseThrow();
    }

    private DesiredState read(String yaml) throws Exception {
        return new TextFile(folder).read(yaml);
    }

    static java.util.List<Prerequisite> catalogue() {
        return Catalogue.all();
    }
}
