package io.github.cloudsync.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.demand.Area;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.source.memory.MemoryHost;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DirectoryPrerequisiteTest {
    @ParameterizedTest
    @MethodSource("all")
    void withoutADirectoryItIsUnknownAndSaysHowToAsk(Prerequisite prerequisite) {
        Examined.on(new MemoryHost(), prerequisite, Desired.requiring(prerequisite, Map.of()))
                .isUnknown("no 'directory:' is declared in cloudsync.yaml; declare one, or leave the area out with"
                        + " 'verify:'");
    }

    @ParameterizedTest
    @MethodSource("all")
    void isOfTheDirectory(Prerequisite prerequisite) {
        assertThat(prerequisite.area()).isEqualTo(Area.DIRECTORY);
    }

    @Test
    void oneDirectoryThatIsNotAsItShouldBeIsEnough() {
        Examined.in(
                        new ForestSchemaUpToDate(),
                        Map.of("version", 87L),
                        MemoryDirectory.good(),
                        MemoryDirectory.good().schemaVersion(Reading.present(69L)))
                .finds(new Sighting(
                        "lab.example schema objectVersion",
                        "87 (Windows Server 2016) or later",
                        "69 (Windows Server 2012 R2)"));
    }

    static Stream<Prerequisite> all() {
        return Stream.concat(
                Catalogue.all().stream().filter(DirectoryPrerequisite.class::isInstance),
                Stream.of(new ForestsHaveDifferentNames()));
    }
}
