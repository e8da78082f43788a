package io.github.cloudsync.desired.yaml;

import java.util.List;

/** A part of a YAML document and the place it starts at. */
public sealed interface YamlNode {
    Position at();

    /** What the user wrote, as messages show it. */
    String shown();

    /** Keys with their values in the order of the file; the same key may be there twice. */
    record Mapping(Position at, List<Entry> entries) implements YamlNode {
        @Override
        public String shown() {
            return "a mapping";
        }
    }

    /** A key with its value. */
    record Entry(YamlNode key, YamlNode value) {}

    /** A list. */
    record Sequence(Position at, List<YamlNode> items) implements YamlNode {
        @Override
        public String shown() {
            return "a list";
        }
    }

    /**
     * A single value.
     *
     * @param quoted whether its notation makes it text: quotes, or a block
     */
    record Scalar(Position at, String text, Kind kind, boolean quoted) implements YamlNode {
        @Override
        public String shown() {
            return kind == Kind.NOTHING ? "nothing" : Quoted.of(text);
        }
    }

    /** What YAML 1.1 takes a value for; the quoted ones are always text. */
    enum Kind {
        TEXT("text"),
        WHOLE_NUMBER("a number"),
        NUMBER("a number"),
        BOOLEAN("true or false"),
        DATE("a date"),
        NOTHING("nothing");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
