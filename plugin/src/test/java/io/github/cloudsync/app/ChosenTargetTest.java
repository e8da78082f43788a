package io.github.cloudsync.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudsync.desired.DesiredStateReader;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.prerequisite.Catalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which machine is meant; the wrong one would be judged, or written to. */
class ChosenTargetTest {
    @TempDir
    private Path folder;

    /** In {@code parameter} and {@code file}, a dash says nothing. */
    @ParameterizedTest
    @CsvSource({
        "-,        -,            -,     local,    false",
        "-,        target local, -,     local,    true",
        "local,    -,            -,     local,    true",
        "LOCAL,    target image, -,     local,    true",
        "-,        -,            image, image,    true",
        "-,        -,            snapshot, snapshot, true",
        "-,        snapshot,     -,     snapshot, true",
        "-,        snapshot,     image, image,    true",
        "image,    target local, image, image,    true",
        "image,    target local, both,  image,    true",
        "-,        target image, both,  image,    true",
        "snapshot, -,            both,  snapshot, true",
        "snapshot, snapshot,     image, snapshot, true"
    })
    void whatIsNamedIsMeant(String parameter, String file, String named, String target, boolean said) throws Exception {
        assertThat(choose(parameter, file, named)).isEqualTo(new ChosenTarget(ChosenTarget.parse(target), said));
    }

    @Test
    void aContradictionIsRefusedBeforeAnythingIsOpened() {
        assertThatThrownBy(() -> choose("local", "-", "image"))
                .hasMessage(
                        "cloudsync.target is 'local', and cloudsync.image names another target. Nothing was opened.\n"
                                + "Leave out the one that is not meant.");
        assertThatThrownBy(() -> choose("-", "target local", "image"))
                .hasMessage("server.yaml says 'target: local', and cloudsync.image names another target. Nothing was"
                        + " opened.\nIf the image is meant, add \"-Dcloudsync.target=image\"; if not, leave"
                        + " cloudsync.image out.");
        assertThatThrownBy(() -> choose("-", "target image", "snapshot"))
                .hasMessageStartingWith(
                        "server.yaml says 'target: image', and cloudsync.snapshot names another target.");
        assertThatThrownBy(() -> choose("local", "-", "both"))
                .hasMessageStartingWith("cloudsync.target is 'local', and cloudsync.image and cloudsync.snapshot name"
                        + " another target. Nothing was opened.");
        assertThatThrownBy(() -> choose("-", "-", "both"))
                .hasMessage("cloudsync.image and cloudsync.snapshot name two targets, and nothing says which is meant."
                        + " Nothing was opened.\nLeave one of them out, or say which with \"-Dcloudsync.target=image\""
                        + " or \"-Dcloudsync.target=snapshot\".");
    }

    @Test
    void thisMachineIsChangedOnlyWhereThatIsSaid() throws Exception {
        assertThat(choose("local", "-", "-").toBeChangedBy("remediate", "server.yaml"))
                .isEqualTo(Target.LOCAL);
        assertThatThrownBy(() -> choose("-", "-", "-").toBeChangedBy("remediate", "server.yaml"))
                .hasMessage("'remediate' changes the machine it runs on only where that is said, and nothing says which"
                        + " target is meant. Nothing was changed.\nIf it is this machine, write 'target: local' into"
                        + " server.yaml or add \"-Dcloudsync.target=local\"; name an image with"
                        + " \"-Dcloudsync.image=FOLDER\".");
    }

    private ChosenTarget choose(String parameter, String file, String named) throws Exception {
        String yaml = switch (file) {
            case "-" -> "";
            case "snapshot" -> "snapshot: {path: PROV01.json}\n";
            default -> file.replace(" ", ": ") + "\n";
        };
        Path written = Files.writeString(folder.resolve("server.yaml"), "baseline: 2021-03\n" + yaml);
        DesiredState desired = new DesiredStateReader(Catalogue.all()).read(written, "server.yaml");
        return ChosenTarget.of(
                parameter.equals("-") ? Optional.empty() : Optional.of(parameter),
                Optional.of(desired),
                switch (named) {
                    case "-" -> Set.of();
                    case "both" -> Set.of(Target.IMAGE, Target.SNAPSHOT);
                    default -> Set.of(ChosenTarget.parse(named));
                },
                file.equals("snapshot"));
    }

    @Test
    void aTargetThatIsNoneIsRefused() {
        assertThatThrownBy(() -> choose("vm", "-", "image"))
                .isInstanceOf(CloudsyncException.class)
                .hasMessage("cloudsync.target is 'vm', which is no target.\nUse one of local, image, snapshot.");
    }
}
