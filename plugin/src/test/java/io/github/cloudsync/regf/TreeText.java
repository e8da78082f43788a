package io.github.cloudsync.regf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/** All that a hive holds as lines of text, the same lines the judges print: a key, then its values sorted. */
final class TreeText {
    private final KeyTree tree;
    private final List<String> lines = new ArrayList<>();

    private TreeText(KeyTree tree) {
        this.tree = tree;
    }

    static List<String> of(Path file) throws HiveException {
        try (Hive hive = Hive.open(file)) {
            return of(hive);
        }
    }

    static List<String> of(Hive hive) throws HiveException {
        TreeText text = new TreeText(hive.contents().tree());
        text.visit(text.tree.root(), "", 0);
        return text.lines;
    }

    private void visit(KeyNode key, String path, int level) throws HiveException {
        if (level > KeyPath.MOST_LEVELS) {
            throw key.damaged("lies deeper than 512 levels");
        }
        lines.add("[" + path + "]");
        List<String> values = new ArrayList<>();
        for (ValueRecord value : tree.values(key)) {
            HiveValue read = tree.read(value);
            values.add(escape(value.name()) + "=" + Integer.toUnsignedString(read.type()) + ":"
                    + HexFormat.of().formatHex(read.data()));
        }
        Collections.sort(values);
        lines.addAll(values);
        for (KeyNode child : tree.children(key)) {
            visit(child, path + "\\" + escape(child.name()), level + 1);
        }
    }

    static String escape(String name) {
        StringBuilder escaped = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (c >= ' ' && c <= '~' && c != '\\' && c != '=') {
                escaped.appendCodePoint(c);
            } else {
                escaped.append("\\u%04x".formatted(c));
            }
        });
        return escaped.toString();
    }
}
