package io.github.cloudsync.source.ldap.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that answers each line with a line and ends when its input does. */
final class LineProcess implements AutoCloseable {
    private final List<String> command;
    private final Process process;
    private final Writer input;
    private final BufferedReader output;

    LineProcess(List<String> command) {
        this.command = command;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        input = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    synchronized String ask(String line) {
        try {
            input.write(line + "\n");
            input.flush();
            return answer();
        } catch (IOException e) {
            throw new UncheckedIOException(String.join(" ", command) + " ended", e);
        }
    }

    synchronized String answer() {
        try {
            String line = output.readLine();
            if (line == null) {
                throw new IllegalStateException(String.join(" ", command) + " ended; its messages are above");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the input and waits for the program to clean up after itself. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
