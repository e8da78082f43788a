package io.github.cloudsync.mojo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every goal works on the target that its parameters name, and on no other. */
class TargetOfGoalsTest {
    @TempDir
    private Path folder;

    @Test
    void thisMachineIsChangedOnlyWhereThatIsSaid() throws Exception {
        for (AbstractMojo mojo : List.of(new RemediateMojo(), new RollbackMojo())) {
            String goal = mojo instanceof RemediateMojo ? "remediate" : "rollback";
            assertThatThrownBy(() -> goal(mojo, "baseline: 2021-03\n").run())
                    .isInstanceOf(MojoExecutionException.class)
                    .hasMessage("'" + goal
                            + "' changes the machine it runs on only where that is said, and nothing says"
                            + " which target is meant. Nothing was changed.\nIf it is this machine, write 'target: local'"
                            + " into " + folder.resolve("cloudsync.yaml") + " or add \"-Dcloudsync.target=local\"; name"
                            + " an image with \"-Dcloudsync.image=FOLDER\".");
        }
    }

    @Test
    void goalsLookAtTheImageOrTheSnapshotThatIsNamed() throws Exception {
        File image = folder.resolve("no image").toFile();
        for (AbstractMojo mojo :
                List.of(new CheckMojo(), new PlanMojo(), new RemediateMojo(), new RollbackMojo(), new SnapshotMojo())) {
            assertThatThrownBy(() -> goal(mojo, "baseline: 2021-03\n")
                            .with("image", image)
                            .run())
                    .as(mojo.toString())
                    .hasMessageContaining(image.toString());
        }
        for (AbstractMojo mojo : List.of(new CheckMojo(), new PlanMojo())) {
            assertThatThrownBy(() -> goal(mojo, "baseline: 2021-03\n")
                            .with("snapshot", "no-snapshot.json")
                            .run())
                    .as(mojo.toString())
                    .hasMessageContaining("no-snapshot.json");
        }
    }

    private Goal goal(AbstractMojo mojo, String yaml) throws Exception {
        Path file = Files.writeString(folder.resolve("cloudsync.yaml"), yaml);
        return new Goal(mojo)
                .with("desiredState", file.toString())
                .with("outputDirectory", folder.resolve("out").toFile());
    }
}
