package io.github.cloudsync.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.api.plugin.testing.Basedir;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a goal says when it is called wrongly; what it does when called right is proved by whole Maven runs. */
@MojoTest
class GoalsTest {
    @Test
    @Basedir("/unit/image")
    @InjectMojo(goal = "check", pom = "pom.xml")
    void anImageMustBeNamed(CheckMojo goal) {
        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("The target 'image' needs to know where the image is.\nName the folder that holds its"
                        + " Windows folder with \"-Dcloudsync.image=FOLDER\" or <image>FOLDER</image>.");
    }

    @Test
    @Basedir("/unit/image")
    @InjectMojo(goal = "plan", pom = "pom.xml")
    @MojoParameter(name = "target", value = "vm")
    void aTargetMustBeOneOfThree(PlanMojo goal) {
        assertThatThrownBy(goal::execute)
                .hasMessage("cloudsync.target is 'vm', which is no target.\nUse one of local, image, snapshot.");
    }

    @Test
    @Basedir("/unit/image")
    @InjectMojo(goal = "check", pom = "pom.xml")
    @MojoParameter(name = "desiredState", value = "nowhere.yaml")
    void aMissingDesiredStateIsNamed(CheckMojo goal) {
        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("There is no nowhere.yaml (");
    }

    @Test
    @Basedir("/unit/image")
    @InjectMojo(goal = "rollback", pom = "pom.xml")
    @MojoParameter(name = "target", value = "snapshot")
    void aSnapshotIsNeverChanged(RollbackMojo goal) {
        assertThatThrownBy(goal::execute).isInstanceOf(MojoExecutionException.class);
    }

    @Test
    @Basedir("/unit/image")
    @InjectMojo(goal = "check", pom = "pom.xml")
    void aCheckThatBreaksOffLeavesNoEarlierReport(CheckMojo goal) throws Exception {
        Path reports = Files.createDirectories(Path.of(MojoExtension.getBasedir(), "target", "cloudsync"));
        Path stale = Files.writeString(reports.resolve("report.json"), "{\"outcome\":\"met\"}");
        assertThatThrownBy(goal::execute).isInstanceOf(MojoExecutionException.class);
        assertThat(stale).content().contains("\"outcome\": \"error\"", "The target 'image' needs to know where");
    }

    @Test
    @Basedir("/unit/image")
    @InjectMojo(goal = "remediate", pom = "pom.xml")
    @MojoParameter(name = "skipRemediate", value = "true")
    void aSkippedGoalDoesNothing(RemediateMojo goal) throws Exception {
        goal.execute();
        assertThat(Path.of(MojoExtension.getBasedir(), "image.cloudsync-journal"))
                .doesNotExist();
    }

    @Test
    @Basedir("/unit/image")
    @InjectMojo(goal = "sample-image", pom = "pom.xml")
    @MojoParameter(name = "image", value = "${basedir}")
    @MojoParameter(name = "regFiles", value = "image.reg")
    void aFolderThatIsNoSampleIsNotWrittenInto(SampleImageMojo goal) {
        assertThatThrownBy(goal::execute)
                .hasMessageContaining(
                        "is not a sample image: it has no cloudsync-sample-image.txt. Nothing was changed.");
    }

    @Test
    void aCommaTooManyBetweenRegFilesIsSaid(@TempDir Path folder) {
        List<File> files = new ArrayList<>();
        files.add(new File("a.reg"));
        files.add(null);
        Goal goal = new Goal(new SampleImageMojo())
                .with("image", folder.resolve("image").toFile())
                .with("regFiles", files);
        assertThatThrownBy(goal::run)
                .hasMessage(
                        "cloudsync.regFiles names a file that has no name: there is a comma too many. Nothing was done.\n"
                                + "Write each file once, with one comma between two of them.");
    }
}
