package io.github.cloudsync.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudsync.Peers;
import io.github.cloudsync.report.Invocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command that is printed or documented means the same in bash, cmd and PowerShell. */
class PrintedCommandsTest {
    private static final Path PLUGIN =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final Path PROJECT = PLUGIN.resolve("..").normalize();
    /** A property with a dot in its name, with what is before it. */
    private static final Pattern PROPERTY = Pattern.compile("(.?)-D([A-Za-z]\\w*\\.[\\w.]*\\w)(=?)");
    /** A property whose quotes take in the end of the sentence. */
    private static final Pattern ENDS_IN_THE_SENTENCE = Pattern.compile(".?-D[^\"]*[.,;:]\"");
    /** A command in a document: a line of a block, or in backticks. */
    private static final Pattern COMMAND = Pattern.compile("(?m)^(?:\\$ |\\s*)(mvn .*)$|`(mvn [^`]*)`|'(mvn [^']*)'");

    @BeforeAll
    static void bashIsThere() {
        Peers.require("bash", Files.isExecutable(Path.of("/bin/bash")), "a Linux distribution");
    }

    @Test
    void everyPropertyInTheSourcesAndTheDocumentsIsQuoted() throws IOException {
        List<String> bare = new ArrayList<>();
        int seen = 0;
        for (Path file : Stream.concat(sources(), documents()).toList()) {
            String text = Files.readString(file).replace("\\\"", "\"");
            Matcher property = PROPERTY.matcher(text);
            while (property.find()) {
                seen++;
                boolean closesBehindItsValue = !ENDS_IN_THE_SENTENCE
                        .matcher(text.substring(property.start(), text.indexOf('\n', property.start())))
                        .lookingAt();
                if (!property.group(1).equals("\"") || !closesBehindItsValue) {
                    bare.add(PROJECT.relativize(file) + ": " + property.group().strip());
                }
            }
        }
        assertThat(bare).isEmpty();
        assertThat(seen).as("properties that were looked at").isGreaterThan(20);
    }

    @Test
    void everyDocumentedCommandIsReadAlike() throws IOException {
        int seen = 0;
        for (Path file : Stream.concat(sources(), documents()).toList()) {
            Matcher command =
                    COMMAND.matcher(Files.readString(file).replace("\\\"", "\"").replace("\\n", "\n"));
            while (command.find()) {
                String text = Stream.of(command.group(1), command.group(2), command.group(3))
                        .filter(group -> group != null)
                        .findFirst()
                        .orElseThrow()
                        .strip();
                // In a Java source a command may be put together from pieces, which the other tests read whole.
                if (!text.contains("\" +") && !text.contains("{")) {
                    seen++;
                    readAlike(PROJECT.relativize(file) + ": ", text);
                }
            }
        }
        assertThat(seen).as("commands that were looked at").isGreaterThan(20);
    }

    @Test
    void aPrintedCommandGivesBackWhatWasTyped() {
        Random random = new Random(20261124);
        String alphabet = "ab1.-_/\\:=@ ,;()'#~*?\"$`%!&|<>^\u00e4\u201c\u201d\u2019\t";
        int whole = 0;
        for (int round = 0; round < 400; round++) {
            StringBuilder value = new StringBuilder();
            for (int length = 1 + random.nextInt(6); length > 0; length--) {
                int reach = random.nextInt(3) == 0 ? alphabet.length() : 20;
                value.append(alphabet.charAt(random.nextInt(reach)));
            }
            Map<String, String> properties = new TreeMap<>(Map.of("cloudsync.image", value.toString()));
            String quoted = new Invocation("cloudsync", properties).quoted("check");
            String command = quoted.substring(1, quoted.length() - 1);
            List<String> arguments = readAlike("", command);
            assertThat(arguments).hasSize(2).startsWith("cloudsync:check");
            if (!arguments.get(1).equals("-Dcloudsync.image=AS-BEFORE")) {
                assertThat(arguments.get(1)).isEqualTo("-Dcloudsync.image=" + value);
                whole++;
            }
        }
        assertThat(whole).as("values that are shown").isGreaterThan(150);
    }

    @Test
    void aPomThatIsElsewhereIsNamedAgain() {
        String quoted = from("-f", "/srv/a b/pom.xml").quoted("remediate");
        assertThat(quoted).isEqualTo("'mvn -f \"/srv/a b/pom.xml\" cloudsync:remediate'");
        assertThat(readAlike("", quoted.substring(1, quoted.length() - 1)))
                .containsExactly("-f", "/srv/a b/pom.xml", "cloudsync:remediate");
        assertThat(from("-f", "/srv/$HOME/pom.xml").quoted("remediate"))
                .isEqualTo("'mvn -f \"AS-BEFORE\" cloudsync:remediate'");
    }

    @Test
    void profilesAndSettingsAreNamedAgain() {
        String quoted = from("-P", "prov,-lab").quoted("check");
        assertThat(quoted).isEqualTo("'mvn -P \"prov,-lab\" cloudsync:check'");
        assertThat(readAlike("", quoted.substring(1, quoted.length() - 1)))
                .containsExactly("-P", "prov,-lab", "cloudsync:check");
        assertThat(from("-s", "C:\\a b\\settings.xml").quoted("check"))
                .isEqualTo("'mvn -s \"C:\\a b\\settings.xml\" cloudsync:check'");
    }

    @Test
    void theCheckOfASnapshotKeepsTheDesiredStateAndNoOtherTarget() {
        Invocation invocation =
                new Invocation("cloudsync", Map.of("cloudsync.desiredState", "server.yaml", "cloudsync.image", "/mnt"));
        assertThat(invocation.ofSnapshot("prov01.json").quoted("check"))
                .isEqualTo("'mvn cloudsync:check \"-Dcloudsync.desiredState=server.yaml\""
                        + " \"-Dcloudsync.snapshot=prov01.json\" \"-Dcloudsync.target=snapshot\"'");
    }

    private static Invocation from(String option, String argument) {
        return new Invocation("cloudsync", List.of(new Invocation.Option(option, argument)), Map.of());
    }

    @Test
    void powerShellIsKnownToSplitWhatIsBare() {
        assertThat(Shell.POWERSHELL.arguments("mvn cloudsync:check -Dcloudsync.target=image"))
                .containsExactly("cloudsync:check", "-Dcloudsync", ".target=image");
        assertThat(Shell.POWERSHELL.arguments("mvn -B verify -DskipTests"))
                .containsExactly("-B", "verify", "-DskipTests");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mvn a \"-Db.c=$d\"", "mvn a \"-Db.c=`d\"", "mvn a \"b", "mvn a \"-Db=c&d\"", "mvn a # b"})
    void theReadersRefuseWhatExpands(String command) {
        assertThatThrownBy(() -> Shell.POWERSHELL.arguments(command)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mvn a \"-Db.c=%PATH%\"", "mvn a b&c", "mvn a \"b"})
    void cmdRefusesWhatExpands(String command) {
        assertThatThrownBy(() -> Shell.CMD.arguments(command)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBackslashBeforeAQuoteIsReadAsWindowsReadsIt() {
        assertThat(Shell.CMD.arguments("mvn \"-Dx=C:\\\\\" a\\b \"\"")).containsExactly("-Dx=C:\\", "a\\b", "");
        assertThat(Shell.CMD.arguments("mvn \"-Dx=C:\\\" b\"")).containsExactly("-Dx=C:\" b");
    }

    private static List<String> readAlike(String where, String command) {
        List<String> arguments = Shell.BASH.arguments(command);
        for (Shell shell : Shell.values()) {
            assertThat(shell.arguments(command))
                    .as(where + command + " in " + shell)
                    .isEqualTo(arguments);
        }
        return arguments;
    }

    private static Stream<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(PLUGIN.resolve("src/main"))) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }

    private static Stream<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(PROJECT);
                Stream<Path> site = Files.walk(PLUGIN.resolve("src/site"));
                Stream<Path> example = Files.walk(PROJECT.resolve("example-project"))) {
            return Stream.of(top, site, example)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().matches(".*\\.(md|yaml|xml|yml)")
                            && !file.toString().contains("/target/"))
                    .toList()
                    .stream();
        }
    }
}
