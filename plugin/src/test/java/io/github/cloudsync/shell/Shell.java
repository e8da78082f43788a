package io.github.cloudsync.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A shell that somebody types a command into, down to the arguments that Maven's JVM gets. Bash is the real one; the
 * other two are read by their documented rules, and refuse whatever would expand or needs more than those.
 */
enum Shell {
    BASH {
        @Override
        List<String> arguments(String command) {
            try {
                Process bash = new ProcessBuilder(
                                "/bin/bash", "-c", "mvn() { printf '%s\\0' \"$@\"; }; set -H; " + command)
                        .redirectErrorStream(true)
                        .start();
                bash.getOutputStream().close();
                String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (bash.waitFor() != 0) {
                    throw new IllegalArgumentException("bash says: " + out);
                }
                return out.isEmpty() ? List.of() : List.of(out.split("\0"));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    },
    CMD {
        @Override
        List<String> arguments(String command) {
            return withoutProgram(cmd(command));
        }
    },
    /** Hands its arguments to {@code mvn.cmd}, so what it has read is read by cmd once more. */
    POWERSHELL {
        @Override
        List<String> arguments(String command) {
            List<String> words = powerShell(command);
            StringBuilder line = new StringBuilder();
            for (String word : words) {
                boolean quoted = word.isEmpty() || word.chars().anyMatch(Character::isWhitespace);
                line.append(line.isEmpty() ? "" : " ").append(quoted ? '"' + word + '"' : word);
            }
            return withoutProgram(cmd(line.toString()));
        }
    };

    /** The arguments behind {@code mvn}. */
    abstract List<String> arguments(String command);

    private static List<String> withoutProgram(List<String> words) {
        return words.subList(1, words.size());
    }

    /** cmd's operators and variables, then the rules by which a Windows program splits its command line. */
    private static List<String> cmd(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean inWord = false;
        int backslashes = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '%' || (!quoted && "&|<>^".indexOf(c) >= 0)) {
                throw new IllegalArgumentException("cmd does not take " + c + " as it is: " + line);
            }
            if (c == '\\') {
                backslashes++;
                continue;
            }
            if (c == '"') {
                word.append("\\".repeat(backslashes / 2));
                inWord = true;
                if (backslashes % 2 == 1) {
                    word.append('"');
                } else {
                    quoted = !quoted;
                }
                backslashes = 0;
                continue;
            }
            word.append("\\".repeat(backslashes));
            inWord |= backslashes > 0;
            backslashes = 0;
            if (!quoted && (c == ' ' || c == '\t')) {
                if (inWord) {
                    words.add(word.toString());
                    word.setLength(0);
                    inWord = false;
                }
            } else {
                word.append(c);
                inWord = true;
            }
        }
        word.append("\\".repeat(backslashes));
        if (quoted) {
            throw new IllegalArgumentException("a quote is not closed: " + line);
        }
        if (inWord || !word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /** PowerShell's words: what it would expand is refused, and a bare parameter ends at its dot or colon. */
    private static List<String> powerShell(String line) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == ' ') {
                at++;
            } else if (c == '"') {
                int end = line.indexOf('"', at + 1);
                if (end < 0) {
                    throw new IllegalArgumentException("a quote is not closed: " + line);
                }
                words.add(plain(line.substring(at + 1, end), "$`\u201c\u201d\u201e", line));
                at = end + 1;
                if (at < line.length() && line.charAt(at) != ' ') {
                    throw new IllegalArgumentException("PowerShell ends a word at its closing quote: " + line);
                }
            } else {
                int end = line.indexOf(' ', at);
                String word = plain(
                        line.substring(at, end < 0 ? line.length() : end),
                        "$`'\",;&|<>(){}#\u2018\u2019\u201a\u201b\u201c\u201d\u201e",
                        line);
                at += word.length();
                int dot = word.matches("-[A-Za-z_].*") ? firstOf(word, ".:") : -1;
                if (dot < 0) {
                    words.add(word);
                } else {
                    words.add(word.substring(0, dot));
                    words.add(word.substring(dot));
                }
            }
        }
        return words;
    }

    private static String plain(String text, String special, String line) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (special.indexOf(c) >= 0) {
                throw new IllegalArgumentException("PowerShell does not take " + c + " as it is: " + line);
            }
        }
        return text;
    }

    private static int firstOf(String text, String characters) {
        for (int at = 0; at < text.length(); at++) {
            if (characters.indexOf(text.charAt(at)) >= 0) {
                return at;
            }
        }
        return -1;
    }
}
