package io.github.cloudsync.source.image;

import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryType;
import io.github.cloudsync.model.registry.RegistryValue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A registry written as text, as {@code regedit} exports it: keys in brackets, values below them.
 *
 * <p>Strict: regedit passes over a line it does not understand, and here that would make a sample that lacks something.
 *
 * @param keys every key with its values, in the order of the file
 */
record RegFile(Map<RegistryKey, Map<RegistryValue, RegistryData>> keys) {
    private static final String HEADER = "Windows Registry Editor Version 5.00";
    private static final Pattern KEY = Pattern.compile("\\[(.+)]", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("(@|\"(?:[^\"\\\\]|\\\\.)*\")=(.*)", Pattern.DOTALL);
    private static final Pattern HEX = Pattern.compile("hex(?:\\(([0-9a-f]+)\\))?:(.*)", Pattern.CASE_INSENSITIVE);

    /** Reads a file as regedit writes it, in UTF-16 with a byte order mark, or in UTF-8 as people write it. */
    static RegFile read(Path file) throws CloudsyncException {
        try {
            return parse(file, text(Files.readAllBytes(file)));
        } catch (CharacterCodingException e) {
            throw new CloudsyncException(
                    file + " is neither UTF-8 nor UTF-16 with a byte order mark.",
                    "Save it as regedit exports it, or as UTF-8.",
                    e);
        } catch (IOException e) {
            throw new CloudsyncException(
                    "Cannot read " + file + ": " + FileProblem.of(e) + ".",
                    "Name .reg files that are there and that the account which runs Maven may read.",
                    e);
        }
    }

    /** Strict: a character that was replaced would make a sample that holds something else. */
    private static String text(byte[] bytes) throws CharacterCodingException {
        ByteBuffer content = ByteBuffer.wrap(bytes);
        int mark = bytes.length < 2 ? 0 : content.getShort(0) & 0xFFFF;
        Charset charset = mark == 0xFFFE
                ? StandardCharsets.UTF_16LE
                : mark == 0xFEFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        String text = charset.newDecoder().decode(content).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static RegFile parse(Path file, String text) throws CloudsyncException {
        Map<RegistryKey, Map<RegistryValue, RegistryData>> keys = new LinkedHashMap<>();
        Optional<RegistryKey> key = Optional.empty();
        Map<RegistryValue, RegistryData> values = Map.of();
        // Not at the other characters that end lines in Unicode: they may stand in a value.
        String[] lines = text.split("\r\n|\n|\r", -1);
        for (int i = 0; i < lines.length; i++) {
            int number = i + 1;
            String line = lines[i].strip();
            // regedit breaks long hexadecimal values and ends such a line with a backslash.
            while (line.endsWith("\\") && i + 1 < lines.length) {
                line = line.substring(0, line.length() - 1) + lines[++i].strip();
            }
            if (line.isEmpty() || line.startsWith(";") || line.equals(HEADER)) {
                continue;
            }
            Matcher bracketed = KEY.matcher(line);
            Matcher assigned = VALUE.matcher(line);
            try {
                if (bracketed.matches()) {
                    key = Optional.of(RegistryKey.of(bracketed.group(1)));
                    values = keys.computeIfAbsent(key.get(), k -> new LinkedHashMap<>());
                } else if (assigned.matches() && key.isPresent()) {
                    String name = assigned.group(1).equals("@") ? "" : unquoted(assigned.group(1));
                    values.put(key.get().value(name), data(assigned.group(2)));
                } else {
                    throw new IllegalArgumentException("neither a key in brackets nor a value of one");
                }
            } catch (IllegalArgumentException e) {
                throw new CloudsyncException(
                        file + ":" + number + ": cannot read '" + line + "': " + e.getMessage() + ".",
                        "Write it as regedit exports it, for example \"Name\"=dword:00000001 or \"Name\"=\"text\".");
            }
        }
        return new RegFile(keys);
    }

    private static RegistryData data(String text) {
        if (text.startsWith("\"") && text.endsWith("\"") && text.length() > 1) {
            return RegistryData.text(unquoted(text));
        }
        if (text.startsWith("dword:")) {
            return RegistryData.dword(Integer.toUnsignedLong(Integer.parseUnsignedInt(text.substring(6), 16)));
        }
        Matcher hex = HEX.matcher(text);
        if (hex.matches()) {
            int type = hex.group(1) == null ? RegistryType.BINARY : Integer.parseUnsignedInt(hex.group(1), 16);
            return RegistryData.of(
                    type, HexFormat.ofDelimiter(",").parseHex(hex.group(2).replace(" ", "")));
        }
        throw new IllegalArgumentException("'" + text + "' is no text in quotes, no dword: and no hex:");
    }

    private static String unquoted(String quoted) {
        return quoted.substring(1, quoted.length() - 1).replaceAll("(?s)\\\\(.)", "$1");
    }
}
