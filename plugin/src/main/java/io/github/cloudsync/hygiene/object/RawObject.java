package io.github.cloudsync.hygiene.object;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One object as bytes. A source fills the same one again for each object, so that reading a million of them allocates
 * nothing; whoever wants to keep one calls {@link #decoded}. For one thread at a time.
 */
public final class RawObject {
    private byte[] bytes = {};
    private int dnFrom;
    private int dnTo;
    private int count;
    private Attribute[] attributes = new Attribute[64];
    private int[] from = new int[64];
    private int[] to = new int[64];
    private String problem = "";
    private boolean nothing;
    private long line;
    /** What any object so far had; never forgotten. */
    private final Set<Attribute> everSeen = EnumSet.noneOf(Attribute.class);

    /** Begins the next object, whose values are all parts of these bytes. */
    public void begin(byte[] holder, long firstLine) {
        bytes = holder;
        line = firstLine;
        dnFrom = 0;
        dnTo = 0;
        count = 0;
        problem = "";
        nothing = false;
    }

    /** Says that there is no object here, only words about the file. */
    public void nothing() {
        nothing = true;
    }

    /** Whether there is no object here after all. */
    public boolean isNothing() {
        return nothing;
    }

    /** The name of the object, and the line that it stands in. */
    public void dn(int start, int end, long itsLine) {
        dnFrom = start;
        dnTo = end;
        line = itsLine;
    }

    public void add(Attribute attribute, int start, int end) {
        if (count == attributes.length) {
            attributes = Arrays.copyOf(attributes, count * 2);
            from = Arrays.copyOf(from, count * 2);
            to = Arrays.copyOf(to, count * 2);
        }
        everSeen.add(attribute);
        attributes[count] = attribute;
        from[count] = start;
        to[count] = end;
        count++;
    }

    /** Says why this object could not be read as a whole; the first reason stays. */
    public void unreadable(String why) {
        if (problem.isEmpty()) {
            problem = why;
        }
    }

    /** The attributes that at least one of the objects had which were filled in here. */
    public Set<Attribute> everSeen() {
        return Collections.unmodifiableSet(everSeen);
    }

    /** Why this object could not be read; empty where it was. */
    public String problem() {
        return problem;
    }

    /** The line of its source where it begins, from 1; 0 where the source has no lines. */
    public long line() {
        return line;
    }

    /** How many values it has, of all attributes together. */
    public int count() {
        return count;
    }

    public Attribute attribute(int index) {
        return attributes[index];
    }

    public int from(int index) {
        return from[index];
    }

    public int to(int index) {
        return to[index];
    }

    public int dnFrom() {
        return dnFrom;
    }

    public int dnTo() {
        return dnTo;
    }

    /** What holds all values; not to be changed, and not to be kept. */
    public byte[] bytes() {
        return bytes;
    }

    public String dnText() {
        return text(dnFrom, dnTo);
    }

    /** The object as text, which no longer needs this one. */
    public DirectoryObject decoded() {
        Map<Attribute, List<String>> values = new EnumMap<>(Attribute.class);
        boolean damaged = false;
        for (int i = 0; i < count; i++) {
            Attribute attribute = attribute(i);
            boolean opaque = attribute == Attribute.USER_CERTIFICATE || attribute == Attribute.CONSISTENCY_GUID;
            String text = opaque
                    ? new String(bytes, from[i], to[i] - from[i], StandardCharsets.ISO_8859_1)
                    : text(from[i], to[i]);
            damaged |= !opaque && text.indexOf('\uFFFD') >= 0 && !isUtf8(from[i], to[i]);
            values.computeIfAbsent(attribute, a -> new ArrayList<>(2)).add(text);
        }
        return new DirectoryObject(dnText(), values, damaged);
    }

    private String text(int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    private boolean isUtf8(int start, int end) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, start, end - start));
            return true;
        } catch (CharacterCodingException damage) {
            return false;
        }
    }
}
