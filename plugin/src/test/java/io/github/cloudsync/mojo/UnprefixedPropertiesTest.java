package io.github.cloudsync.mojo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -Dimage=DIR} must not be lost without a word; a whole build is in {@code src-it/projects/given-in-vain}. */
class UnprefixedPropertiesTest {
    private static final List<String> OURS =
            List.of("cloudsync:plan", "io.github.cloudsync:cloudsync-maven-plugin:1:check");

    private static void judge(List<String> goals, String given, Optional<String> arrived, Set<String> declared)
            throws Exception {
        Properties user = new Properties();
        String[] nameAndValue = given.split("=", 2);
        user.setProperty(nameAndValue[0], nameAndValue[1]);
        new UnprefixedProperties(goals, user, declared)
                .refuse(List.of(
                        new GivenParameters.Arrival("id", "id", false, Optional.of("x"), false),
                        new GivenParameters.Arrival("prerequisite", "cloudsync.id", false, Optional.empty(), false),
                        new GivenParameters.Arrival(
                                nameAndValue[0], "cloudsync." + nameAndValue[0], false, arrived, false)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"image", "snapshot", "target", "desiredState", "journal", "journalDirectory", "outputDirectory"})
    void aNameWithoutItsPrefixIsRefused(String name) {
        assertThatThrownBy(() -> judge(OURS, name + "=D:\\a b", Optional.empty(), Set.of()))
                .hasMessage("The property '" + name + "' is given, and cloudsync." + name
                        + " is the one that this goal listens to. Nothing was done.\n"
                        + "Write it with its prefix: \"-Dcloudsync." + name + "=D:\\a b\".");
    }

    @Test
    void besideGoalsOfOtherPluginsOnlyWhatIsUnmistakableIsRefused() {
        List<String> mixed = List.of("jib:build", "cloudsync:check");
        assertThatCode(() -> judge(mixed, "image=x", Optional.empty(), Set.of()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> judge(mixed, "snapshot=x", Optional.empty(), Set.of()))
                .hasMessageStartingWith("The property 'snapshot' is given, ");
    }

    @Test
    void whatArrivesOrIsTheProjectsOwnIsNoMistake() {
        assertThatCode(() -> judge(OURS, "image=x", Optional.of("x"), Set.of())).doesNotThrowAnyException();
        assertThatCode(() -> judge(OURS, "image=x", Optional.empty(), Set.of("image")))
                .doesNotThrowAnyException();
        assertThatCode(() -> judge(OURS, "id=x", Optional.empty(), Set.of())).doesNotThrowAnyException();
    }
}
