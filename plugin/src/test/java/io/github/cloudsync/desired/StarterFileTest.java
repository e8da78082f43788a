package io.github.cloudsync.desired;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.demand.ExecutionPolicy;
import io.github.cloudsync.model.demand.FurtherValues;
import io.github.cloudsync.model.demand.Level;
import io.github.cloudsync.model.demand.Settings;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.prerequisite.Catalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StarterFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"2021-03, LOCAL", "2021-03, IMAGE", "2026-07, LOCAL", "2026-07, SNAPSHOT"})
    void isReadAsItIsAndAsksForWhatWasChosen(String baseline, Target target) throws Exception {
        DesiredState desired = new TextFile(folder).read(StarterFile.text(baseline, target, Catalogue.all()));

        assertThat(desired.baseline()).isEqualTo(baseline);
        assertThat(desired.target()).contains(target);
        assertThat(desired.waivers()).isEmpty();
    }

    @Test
    void isReadWithEverythingSwitchedOn() throws Exception {
        String commentedOut = "(?m)^#(?! \\S|$)";
        String yaml = Pattern.compile(commentedOut)
                .matcher(StarterFile.text("2021-03", Target.LOCAL, Catalogue.all()))
                .replaceAll("")
                // As the file tells whoever declares a directory.
                .replace("verify: [server]", "verify: [server, directory]");

        DesiredState desired = new TextFile(folder).read(yaml);

        assertThat(Given.in(desired, "powershell-execution-policy", "executionPolicy"))
                .isEqualTo(Optional.of(ExecutionPolicy.REMOTE_SIGNED));
        assertThat(desired.demand("dotnet-strong-crypto-32-bit").orElseThrow().level())
                .isEqualTo(Level.REQUIRED);
        assertThat((List<?>) Given.in(desired, "dotnet-strong-crypto", "registry"))
                .hasSize(1);
        for (Prerequisite prerequisite : Catalogue.all()) {
            desired.demand(prerequisite.id())
                    .ifPresent(demand -> prerequisite.options().stream()
                            .filter(option -> !option.equals(FurtherValues.OPTION))
                            .forEach(option -> assertThat(
                                            demand.settings().of(option).flatMap(Settings.Given::origin))
                                    .as(prerequisite.id() + " " + option.name())
                                    .isPresent()));
        }
        assertThat(Given.in(desired, "scope-groups-small-enough", "members")).isEqualTo(1500L);
        assertThat(desired.waivers()).hasSize(1);
        assertThat(desired.attestations()).hasSize(1);
    }

    @Test
    void startsWithTheSchemaAndNamesEveryBaseline() {
        List<String> lines = StarterFile.text("2021-03", Target.LOCAL, Catalogue.all())
                .lines()
                .toList();

        assertThat(lines.get(0)).isEqualTo("# yaml-language-server: $schema=cloudsync.schema.json");
        assertThat(lines).contains("# The dated set of prerequisites: 2021-03 or 2026-07.");
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }
}
