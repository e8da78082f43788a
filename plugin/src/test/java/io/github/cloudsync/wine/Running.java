package io.github.cloudsync.wine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that runs on a {@link WineServer}. */
public final class Running {
    /** The script ends its program earlier than this, after 180 s. */
    private static final int LONGEST_SECONDS = 300;

    private final Process process;
    /** A file and not a pipe: Wine's services inherit the output, and a pipe would stay open until they end. */
    private final Path output;

    private final String command;

    private Running(Process process, Path output, String command) {
        this.process = process;
        this.output = output;
        this.command = command;
    }

    static Running start(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        Path output = Files.createTempFile("wine", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new Running(builder.start(), output, String.join(" ", command));
    }

    /** The lines printed so far; the last one may be half of one. */
    public List<String> linesSoFar() {
        try {
            return new String(Files.readAllBytes(output), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has printed a line with this in it; fails if it ends without. */
    public void awaitLine(String part) {
        while (linesSoFar().stream().noneMatch(line -> line.contains(part))) {
            if (!process.isAlive()) {
                throw new AssertionError("ended without printing '" + part + "': " + await().text());
            }
            Thread.onSpinWait();
        }
    }

    /** Kills the program as {@code kill -9} does; the server lives on. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
    }

    /** Waits for the end. */
    public Run await() {
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                kill();
                throw new AssertionError("did not end within " + LONGEST_SECONDS + " s: " + command);
            }
            Run run = new Run(command, process.exitValue(), linesSoFar());
            Files.delete(output);
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for: " + command, e);
        }
    }
}
