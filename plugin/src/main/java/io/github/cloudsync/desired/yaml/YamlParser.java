package io.github.cloudsync.desired.yaml;

import io.github.cloudsync.desired.Baselines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads the plain part of YAML: mappings, lists and values. Anchors, aliases, tags and further documents are refused.
 *
 * <p>Built on the parser's events and not on its nodes, because only these have a mark for everything, and because what
 * is never expanded cannot explode.
 */
public final class YamlParser {
    /** More than three times what the deepest section needs. */
    private static final int MAX_DEPTH = 20;

    /** Many times what the longest desired state needs; keeps a file of brackets from filling the memory. */
    private static final int MAX_NODES = 20_000;

    private static final Map<Tag, YamlNode.Kind> KINDS = Map.of(
            Tag.INT, YamlNode.Kind.WHOLE_NUMBER,
            Tag.FLOAT, YamlNode.Kind.NUMBER,
            Tag.BOOL, YamlNode.Kind.BOOLEAN,
            Tag.TIMESTAMP, YamlNode.Kind.DATE,
            Tag.NULL, YamlNode.Kind.NOTHING);

    private final Problems problems;
    private final StreamReader reader;
    private final ParserImpl events;
    private final Resolver resolver = new Resolver();
    private int nodes;

    private YamlParser(SourceText source, Problems problems) {
        this.problems = problems;
        reader = new StreamReader(source.text());
        events = new ParserImpl(reader, new LoaderOptions());
    }

    /** The document's root; empty if the text is no YAML, or has no content, which is then among the problems. */
    public static Optional<YamlNode> parse(SourceText source, Problems problems) {
        YamlParser parser = new YamlParser(source, problems);
        try {
            return parser.document();
        } catch (MarkedYAMLException e) {
            SyntaxError error = SyntaxError.of(e);
            problems.add(error.at(), error.text());
        } catch (YAMLException | NumberFormatException e) {
            // How the parser answers, without a mark, some escapes such as "\UFFFFFFFF" and some broken keys.
            problems.add(position(parser.reader.getMark()), SyntaxError.UNEXPLAINED);
        }
        return Optional.empty();
    }

    private Optional<YamlNode> document() {
        Optional<YamlNode> root = Optional.empty();
        for (Event event = events.getEvent(); !event.is(Event.ID.StreamEnd); event = events.getEvent()) {
            if (event.is(Event.ID.DocumentStart)) {
                if (root.isPresent()) {
                    problems.add(
                            position(event.getStartMark()),
                            "a second document starts here; a file holds one desired state");
                    return root;
                }
                root = Optional.of(node(events.getEvent(), 1));
            }
        }
        boolean silent = root.isEmpty()
                || (root.get() instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Kind.NOTHING);
        if (silent) {
            problems.add(
                    Position.START,
                    "the file says nothing; the smallest desired state is the line 'baseline: " + Baselines.DEFAULT
                            + "'");
            return Optional.empty();
        }
        return root;
    }

    private YamlNode node(Event event, int depth) {
        if (depth > MAX_DEPTH) {
            throw stop("nested deeper than " + MAX_DEPTH + " levels", event);
        }
        if (++nodes > MAX_NODES) {
            throw stop("more than " + MAX_NODES + " values; this is hardly a desired state", event);
        }
        Position at = position(event.getStartMark());
        if (event instanceof NodeEvent node) {
            refuseAnchor(node, at);
        }
        if (event instanceof MappingStartEvent start) {
            refuseTag(start.getTag(), at);
            return new YamlNode.Mapping(at, entries(depth));
        }
        if (event instanceof SequenceStartEvent start) {
            refuseTag(start.getTag(), at);
            return new YamlNode.Sequence(at, items(depth));
        }
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), at);
            Tag tag = resolver.resolve(NodeId.scalar, scalar.getValue(), scalar.isPlain());
            return new YamlNode.Scalar(
                    at, scalar.getValue(), KINDS.getOrDefault(tag, YamlNode.Kind.TEXT), !scalar.isPlain());
        }
        // What is left is an alias, which has been reported; as text it causes the fewest further messages.
        return new YamlNode.Scalar(at, "*", YamlNode.Kind.TEXT, true);
    }

    private List<YamlNode.Entry> entries(int depth) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (Event event = events.getEvent(); !event.is(Event.ID.MappingEnd); event = events.getEvent()) {
            YamlNode key = node(event, depth + 1);
            entries.add(new YamlNode.Entry(key, node(events.getEvent(), depth + 1)));
        }
        return entries;
    }

    private List<YamlNode> items(int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Event event = events.getEvent(); !event.is(Event.ID.SequenceEnd); event = events.getEvent()) {
            items.add(node(event, depth + 1));
        }
        return items;
    }

    private void refuseAnchor(NodeEvent event, Position at) {
        String anchor = event.getAnchor();
        if (event instanceof AliasEvent) {
            problems.add(
                    at,
                    "aliases such as '*" + anchor
                            + "' are not supported; write the value out, or quote a text that starts with '*'");
        } else if (anchor != null) {
            problems.add(
                    at,
                    "anchors such as '&" + anchor
                            + "' are not supported; write the value where it is needed, or quote a text that starts"
                            + " with '&'");
        }
    }

    private void refuseTag(@Nullable String tag, Position at) {
        if (tag != null) {
            problems.add(
                    at,
                    "tags such as '!' and '!!str' are not supported; remove the tag, or quote a text that starts with '!'");
        }
    }

    private static ParserException stop(String problem, Event event) {
        return new ParserException(null, null, problem, event.getStartMark());
    }

    static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
