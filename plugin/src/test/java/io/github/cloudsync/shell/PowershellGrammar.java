package io.github.cloudsync.shell;

import com.google.gson.Gson;
import com.google.gson.JsonPrimitive;
import io.github.cloudsync.Peers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** PowerShell commands as tree-sitter's grammar of PowerShell reads them, which nobody here wrote. */
final class PowershellGrammar {
    private static final String JUDGE = Path.of("../src-it/lab/powershell/judge.py")
            .toAbsolutePath()
            .normalize()
            .toString();

    private PowershellGrammar() {}

    /**
     * One command as it was read.
     *
     * @param errors whether it could not be
     * @param commands how many commands it is
     * @param literals its single-quoted strings, quotes included
     */
    record Parsed(boolean errors, int commands, List<String> literals) {}

    static void require() {
        boolean present;
        try {
            present = ask(List.of()).isEmpty();
        } catch (IllegalStateException | IOException missing) {
            present = false;
        }
        Peers.require("tree-sitter-powershell", present, "pip install tree-sitter tree-sitter-powershell");
    }

    static List<Parsed> read(List<String> commands) throws IOException {
        return ask(commands);
    }

    private static List<Parsed> ask(List<String> commands) throws IOException {
        Path questions = Files.createTempFile("commands", ".json");
        Files.writeString(
                questions,
                commands.stream()
                        .map(command -> new JsonPrimitive(command) + "\n")
                        .collect(Collectors.joining()));
        try {
            Process judge = new ProcessBuilder("python3", JUDGE)
                    .redirectInput(questions.toFile())
                    .redirectErrorStream(true)
                    .start();
            String answers = new String(judge.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (judge.waitFor() != 0) {
                throw new IllegalStateException(answers);
            }
            return answers.lines()
                    .map(line -> new Gson().fromJson(line, Parsed.class))
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Files.delete(questions);
        }
    }
}
