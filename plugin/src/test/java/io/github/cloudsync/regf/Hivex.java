package io.github.cloudsync.regf;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A running libhivex that reads hives, and edits one the way we do, as an oracle for our edits. */
final class Hivex implements Closeable {
    private final Process process;
    private final Writer commands;
    private final BufferedReader answers;

    Hivex() throws IOException {
        process = new ProcessBuilder(Judge.PYTHON, Judge.script("hivex_peer.py").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        commands = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    List<String> tree(Path hive) throws IOException {
        return run("tree", hive.toString());
    }

    void open(Path hive) throws IOException {
        run("open", hive.toString());
    }

    void set(String key, String name, HiveValue value) throws IOException {
        run(
                "set",
                hex(key),
                hex(name),
                String.valueOf(value.type()),
                HexFormat.of().formatHex(value.data()));
    }

    void createKey(String key) throws IOException {
        run("create-key", hex(key));
    }

    void deleteValue(String key, String name) throws IOException {
        run("delete-value", hex(key), hex(name));
    }

    void deleteKey(String key) throws IOException {
        run("delete-key", hex(key));
    }

    void commit(Path to) throws IOException {
        run("commit", to.toString());
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> run(String... words) throws IOException {
        commands.write(String.join("\t", words) + "\n");
        commands.flush();
        List<String> lines = new ArrayList<>();
        for (String line = answers.readLine(); !".".equals(line); line = answers.readLine()) {
            if (line == null) {
                throw new IOException("libhivex ended at " + String.join(" ", words));
            }
            if (line.startsWith("error: ")) {
                answers.readLine();
                throw new IOException(line + " for " + String.join(" ", words));
            }
            lines.add(line);
        }
        return lines;
    }

    @Override
    public void close() throws IOException {
        commands.close();
        process.destroy();
    }
}
