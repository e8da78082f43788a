package io.github.cloudsync.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties that did not arrive as they were meant. */
class GivenPropertiesTest {
    private static final Path BASE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final Set<String> KNOWN = Set.of("cloudsync.target", "cloudsync.image", "cloudsync.journal");

    private static void judge(String... commandLine) throws Exception {
        Properties user = new Properties();
        Stream.of(commandLine).filter(word -> word.startsWith("-D")).forEach(word -> {
            String[] nameAndValue = word.substring(2).split("=", 2);
            user.setProperty(nameAndValue[0], nameAndValue.length == 1 ? "true" : nameAndValue[1]);
        });
        List<String> goals =
                Stream.of(commandLine).filter(word -> !word.startsWith("-")).toList();
        new GivenProperties(goals, user, KNOWN, Set.of("cloudsync.version")).refuseMistakes();
    }

    @Test
    void whatPowerShellHasTakenApartIsPutTogetherAgain() {
        assertThatThrownBy(() -> judge("cloudsync:remediate", "-Dcloudsync", ".target=image", "-Dcloudsync", ".skip"))
                .hasMessage("PowerShell takes an unquoted property apart at its dot: Maven was given '-Dcloudsync' and"
                        + " '.target=image', '.skip'. Nothing was done.\nPut each property in double quotes: 'mvn"
                        + " cloudsync:remediate \"-Dcloudsync.target=image\" \"-Dcloudsync.skip\"'.");
        assertThatThrownBy(() -> judge("cloudsync:check", "-Dcloudsync.image=D:\\a b", "-Dcloudsync", ".target=image"))
                .hasMessageEndingWith(
                        "'mvn cloudsync:check \"-Dcloudsync.image=D:\\a b\" \"-Dcloudsync.target=image\"'.");
    }

    @Test
    void halfOfASplitIsEnough() {
        assertThatThrownBy(() -> judge("verify", "-Dcloudsync"))
                .hasMessage("The property 'cloudsync' means nothing; the name goes on behind a dot. Nothing was done.\n"
                        + "Name it in full and in double quotes, as in \"-Dcloudsync.target=image\".");
        assertThatThrownBy(() -> judge("cloudsync:check", "-Dmaven", ".repo.local=x"))
                .hasMessage("Maven was given the goal '.repo.local=x', which is what PowerShell leaves of an unquoted"
                        + " property. Nothing was done.\nPut each property in double quotes, as in"
                        + " \"-Dcloudsync.target=image\".");
    }

    @Test
    void anUnknownPropertyIsRefusedWithTheNearestOne() {
        assertThatThrownBy(() -> judge("cloudsync:check", "-Dcloudsync.imgae=x"))
                .hasMessage(
                        "There is no property 'cloudsync.imgae'; did you mean 'cloudsync.image'? Nothing was done.\n"
                                + "Run 'mvn cloudsync:help \"-Ddetail\"' to see all of them.");
        assertThatThrownBy(() -> judge("g:cloudsync-maven-plugin:1:check", "-DCloudSync.Target=image"))
                .hasMessage(
                        "There is no property 'CloudSync.Target'; did you mean 'cloudsync.target'? Nothing was done.\n"
                                + "Run 'mvn g:cloudsync-maven-plugin:1:help \"-Ddetail\"' to see all of them.");
        assertThatThrownBy(() -> judge("cloudsync:check", "-Dcloudsync.colour=x"))
                .hasMessageStartingWith("There is no property 'cloudsync.colour'. Nothing was done.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cloudsnyc.image", "cloud-sync.image", "cloudsyncImage", "cloudsync_image", "CLOUDSYNC.IMAGE"})
    void aSlipBeforeTheDotIsRefusedAsOneBehindItIs(String name) {
        assertThatThrownBy(() -> judge("cloudsync:check", "-D" + name + "=x"))
                .hasMessage("There is no property '" + name + "'; did you mean 'cloudsync.image'? Nothing was done.\n"
                        + "Run 'mvn cloudsync:help \"-Ddetail\"' to see all of them.");
    }

    @Test
    void aSlipInThePomOrInTheSettingsIsRefusedToo() {
        assertThatThrownBy(() -> new GivenProperties(
                                List.of("verify"),
                                new Properties(),
                                KNOWN,
                                Set.of("cloudsync.version", "cloudsync.imgae"))
                        .refuseMistakes())
                .hasMessage("The pom or the settings set 'cloudsync.imgae', which no goal listens to; did you mean"
                        + " 'cloudsync.image'? Nothing was done.\n"
                        + "Run 'mvn cloudsync:help \"-Ddetail\"' to see all of them.");
    }

    @Test
    void anEmptyPropertyIsRefused() {
        assertThatThrownBy(() -> judge("cloudsync:remediate", "-Dcloudsync.image="))
                .hasMessage("The property 'cloudsync.image' is given and is empty. Nothing was done.\n"
                        + "Give it a value, or leave it out.");
    }

    @Test
    void whatBelongsToAnotherGoalOrToTheProjectIsNoMistake() {
        assertThatCode(() -> judge(
                        "cloudsync:check",
                        "cloudsync:rollback",
                        "-Dcloudsync.journal=x",
                        "-Dcloudsync.version=1",
                        "-Did=x",
                        "-Dcloudsql.id=x",
                        "-Dcloud.target=x"))
                .doesNotThrowAnyException();
    }

    /** The names that the goals listen to, read from the sources, against those that the descriptor gives. */
    @Test
    void everyPropertyOfEveryGoalIsKnown() throws Exception {
        Set<String> inSources = new TreeSet<>();
        Pattern property = Pattern.compile("property = \"(cloudsync\\.[^\"]+)\"");
        try (Stream<Path> sources = Files.list(BASE.resolve("src/main/java/io/github/cloudsync/mojo"))) {
            for (Path source : sources.toList()) {
                property.matcher(Files.readString(source)).results().forEach(found -> inSources.add(found.group(1)));
            }
        }
        Path descriptor = BASE.resolve("target/classes/META-INF/maven/plugin.xml");
        PluginDescriptor plugin = new PluginDescriptorBuilder().build(Files.newBufferedReader(descriptor));

        assertThat(ListenedProperties.of(plugin))
                .isEqualTo(inSources)
                .contains("cloudsync.target", "cloudsync.check.skip");
    }
}
