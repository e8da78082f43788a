package io.github.cloudsync.wine;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import io.github.cloudsync.Peers;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A freshly installed Windows Server 2019 made of Wine, in which tests run Maven, Java and whole test classes. Closing
 * it removes it. Takes about a second to make; a class of tests may share one if they do not disturb each other.
 */
public final class WineServer implements AutoCloseable {
    private static final Path SCRIPT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("src-it/lab/wine/run");

    private final Path prefix;
    private final Map<String, String> environment = new HashMap<>();
    private final Thread whenTheBuildIsStopped = new Thread(this::destroy);

    private WineServer(Path prefix) {
        this.prefix = prefix;
        Runtime.getRuntime().addShutdownHook(whenTheBuildIsStopped);
    }

    /** A server in a workgroup. Skips the test if Wine or what it needs is missing. */
    public static WineServer inWorkgroup() {
        return create("");
    }

    /** A member server of the domain with this DNS name, whose domain controller is dc1 of that name. */
    public static WineServer inDomain(String dnsName) {
        return create(dnsName);
    }

    private static WineServer create(String domain) {
        requireLab();
        Run run = start(Path.of(""), Map.of(), List.of("create", domain)).await();
        return new WineServer(Path.of(run.requireSuccess().text().strip()));
    }

    private static void requireLab() {
        Peers.require("Linux with bash", Files.isExecutable(Path.of("/bin/bash")), "a Linux distribution");
        Run run = start(Path.of(""), Map.of(), List.of("missing")).await().requireSuccess();
        for (String line : run.lines()) {
            String[] whatAndHow = line.split("\t", 2);
            Peers.require(whatAndHow[0], false, whatAndHow[1]);
        }
    }

    /** Sets an environment variable for every program started from now on. */
    public WineServer with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** The folder that the server sees as {@code C:\}. */
    public Path driveC() {
        return prefix.resolve("drive_c");
    }

    /** How the server names a file of this machine. */
    public String path(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(driveC())
                ? "C:\\" + windows(driveC().relativize(absolute))
                : "Z:" + windows(absolute);
    }

    private static String windows(Path path) {
        return path.toString().replace('/', '\\');
    }

    /** Runs Maven in this folder, offline, with the plugin that this build has packaged. */
    public Run mvn(Path folder, String... arguments) {
        return startMvn(folder, arguments).await();
    }

    public Running startMvn(Path folder, String... arguments) {
        return start(folder, "mvn", Stream.of(arguments));
    }

    /** Runs a main class of the test class path in the Windows JVM. */
    public Run java(Class<?> main, String... arguments) {
        return startJava(main, arguments).await();
    }

    public Running startJava(Class<?> main, String... arguments) {
        return start(
                driveC(), "java", Stream.concat(Stream.of("-cp", classPath(), main.getName()), Stream.of(arguments)));
    }

    /** Runs a JUnit class of the test class path in the Windows JVM; a failed or missing test gives exit code 1 or 2. */
    public Run junit(Class<?> tests) {
        Stream<String> console = Stream.of(
                "org.junit.platform.console.ConsoleLauncher",
                "execute",
                "--select-class=" + tests.getName(),
                "--fail-if-no-tests",
                "--disable-banner",
                "--disable-ansi-colors",
                "--details=tree",
                "--details-theme=ascii");
        Stream<String> jvm = Stream.of("-Dpeers=" + System.getProperty("peers", "optional"), "-cp", classPath());
        return start(driveC(), "java", Stream.concat(jvm, console)).await();
    }

    private String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> path(Path.of(entry)))
                .collect(Collectors.joining(";"));
    }

    /** Runs any program of the server, such as {@code reg} with its arguments. */
    public Run windows(String program, String... arguments) {
        return start(driveC(), "wine", Stream.concat(Stream.of(program), Stream.of(arguments)))
                .await();
    }

    /**
     * What regedit exports of the given keys, or of all in which the plugin or an installation could leave a trace.
     * The same registry gives the same text.
     */
    public String exportRegistry(String... keys) {
        try {
            Path file = Files.createTempFile("export", ".reg");
            start(driveC(), "export", Stream.concat(Stream.of(file.toString()), Stream.of(keys)))
                    .await()
                    .requireSuccess();
            // Not decoded by a charset, which would make one and the same of all lone surrogates.
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            Files.delete(file);
            return bytes.asCharBuffer().toString().substring(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the body of a .reg file, which needs no first line, into the registry. */
    public void importRegistry(String text) {
        try {
            String checked = RegFile.checked(text);
            Path file = Files.createTempFile("import", ".reg");
            Files.writeString(file, "\uFEFF" + checked, UTF_16LE);
            start(driveC(), "import", Stream.of(file.toString())).await().requireSuccess();
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Leaves everyone, administrators included, no more than read access to this key, given as
     * {@code HKEY_LOCAL_MACHINE\...}. Wine forgets it at the next reboot, and lets subkeys be created all the same.
     */
    public void denyWriting(String key) {
        java(DenyWriting.class, key).requireSuccess();
    }

    /** Volatile keys and denials are gone afterwards, and every key was written before the server was started. */
    public void reboot() {
        start(driveC(), "reboot", Stream.of()).await().requireSuccess();
    }

    private Running start(Path folder, String command, Stream<String> arguments) {
        Stream<String> words = Stream.concat(Stream.of("-p", prefix.toString(), command), arguments);
        return start(folder, environment, words.toList());
    }

    private static Running start(Path folder, Map<String, String> environment, List<String> words) {
        List<String> command = new ArrayList<>(List.of("/bin/bash", SCRIPT.toString()));
        command.addAll(words);
        try {
            return Running.start(folder, environment, command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(whenTheBuildIsStopped);
        destroy();
    }

    private void destroy() {
        start(Path.of(""), "destroy", Stream.of()).await();
    }
}
