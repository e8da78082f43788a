package io.github.cloudsync.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cloudsync.desired.DesiredStateReader;
import io.github.cloudsync.desired.SchemaFile;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.prerequisite.Catalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InitMojoTest {
    @TempDir
    private Path folder;

    private Goal init(Path file) {
        return new Goal(new InitMojo()).with("desiredState", file.toString());
    }

    @Test
    void writesAStarterAndItsSchemaAndSaysWhatToRunNext() throws Exception {
        Path file = folder.resolve("cloudsync.yaml");

        String log = init(file).run().log();

        assertThat(log).isEqualTo("""
                        [INFO] Wrote %s for the 2026-07 baseline and the target local.
                        [INFO] Wrote cloudsync.schema.json beside it, which editors check it with.
                        [INFO] Read what it says, then run 'mvn cloudsync:check' to see what is not met.""".formatted(file));
        assertThat(file).content().startsWith("# yaml-language-server: $schema=cloudsync.schema.json\n");
        assertThat(folder.resolve("cloudsync.schema.json")).hasContent(SchemaFile.text());
    }

    @ParameterizedTest
    @EnumSource
    void writesWhatIsAskedFor(Target target) throws Exception {
        Path file = folder.resolve("a folder/state.yaml");

        init(file).with("target", target.word()).with("baseline", "2021-03").run();

        DesiredState desired = new DesiredStateReader(Catalogue.all()).read(file, "state.yaml");
        assertThat(desired.baseline()).isEqualTo("2021-03");
        assertThat(desired.target()).contains(target);
    }

    @Test
    void overwritesNothing() throws Exception {
        Path file = Files.writeString(folder.resolve("cloudsync.yaml"), "baseline: 2021-03\n");

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> init(file).run())
                .withMessage("%1$s is there already (%1$s) and was left as it is.\n".formatted(file)
                        + "Edit it, move it away, or name another file with \"-Dcloudsync.desiredState=FILE\".");

        assertThat(file).hasContent("baseline: 2021-03\n");
        assertThat(folder.resolve("cloudsync.schema.json")).doesNotExist();
    }

    @Test
    void leavesASchemaThatIsThereAsItIs() throws Exception {
        Path schema = Files.writeString(folder.resolve("cloudsync.schema.json"), "{}");

        String log = init(folder.resolve("cloudsync.yaml")).run().log();

        assertThat(log).contains("[INFO] cloudsync.schema.json is beside it already and was left as it is.\n");
        assertThat(schema).hasContent("{}");
    }

    @Test
    void refusesAnUnknownBaselineAndAnUnknownTarget() {
        Path file = folder.resolve("cloudsync.yaml");

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> init(file).with("baseline", "2026-7").run())
                .withMessage("cloudsync.baseline is '2026-7', which is no baseline; did you mean '2026-07'?\n"
                        + "Use one of 2021-03, 2026-07.");
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> init(file).with("target", "remote").run())
                .withMessage(
                        "cloudsync.target is 'remote', which is no target.\n" + "Use one of local, image, snapshot.");
        assertThat(file).doesNotExist();
    }

    @Test
    void saysWhatIsInTheWayOfTheFolder() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("conf"), "");
        Path file = inTheWay.resolve("cloudsync.yaml");

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> init(file).run())
                .withMessage(
                        file + " could not be written: a file is in the place of its folder " + inTheWay + ".\n"
                                + "Name a file in a folder that this user may write to, with \"-Dcloudsync.desiredState=FILE\".");
    }
}
