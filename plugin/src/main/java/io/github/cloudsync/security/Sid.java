package io.github.cloudsync.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A security identifier: who a security principal is, whatever it is called ([MS-DTYP] 2.4.2).
 *
 * @param authority the identifier authority, 48 bits
 * @param subAuthorities the subauthorities, each 32 unsigned bits; the last is the relative identifier
 */
public record Sid(long authority, List<Long> subAuthorities) {
    /** [MS-DTYP] 2.4.2.2: SubAuthorityCount, "the maximum number of elements allowed is 15". */
    private static final int MOST_SUBAUTHORITIES = 15;

    private static final Pattern TEXT = Pattern.compile("S-1-(\\d{1,10}|0X[0-9A-F]{12})((?:-\\d{1,10})*)");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Everyone. */
    public static final Sid EVERYONE = new Sid(1, List.of(0L));

    /** Authenticated Users. */
    public static final Sid AUTHENTICATED_USERS = new Sid(5, List.of(11L));

    public Sid {
        subAuthorities = List.copyOf(subAuthorities);
        if (authority < 0
                || authority > 0xFFFF_FFFF_FFFFL
                || subAuthorities.size() > MOST_SUBAUTHORITIES
                || subAuthorities.stream().anyMatch(part -> part < 0 || part > 0xFFFF_FFFFL)) {
            throw new IllegalArgumentException("no SID: " + authority + " " + subAuthorities);
        }
    }

    /** Reads the binary form; nothing may follow it. */
    public static Sid read(byte[] bytes) throws MalformedDescriptorException {
        ByteReader reader = ByteReader.of(bytes, "SID");
        Sid sid = read(reader);
        if (reader.rest().length != 0) {
            throw new MalformedDescriptorException("the SID " + sid + " is followed by further bytes");
        }
        return sid;
    }

    static Sid read(ByteReader reader) throws MalformedDescriptorException {
        int revision = reader.unsignedByte();
        int count = reader.unsignedByte();
        if (revision != 1) {
            throw new MalformedDescriptorException("a SID of revision " + revision + " where only 1 exists");
        }
        if (count > MOST_SUBAUTHORITIES) {
            throw new MalformedDescriptorException("a SID of " + count + " subauthorities where 15 are the most");
        }
        long authority = reader.bigEndian48();
        List<Long> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            parts.add(reader.unsignedInteger());
        }
        return new Sid(authority, parts);
    }

    /**
     * Reads the text form, as in {@code S-1-5-32-544}.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Sid parse(String text) {
        Matcher match = TEXT.matcher(text.toUpperCase(Locale.ROOT));
        if (!match.matches()) {
            throw new IllegalArgumentException("no SID: " + text);
        }
        List<Long> parts = new ArrayList<>();
        NUMBER.matcher(match.group(2))
                .results()
                .map(MatchResult::group)
                .map(Long::valueOf)
                .forEach(parts::add);
        return new Sid(Long.decode(match.group(1)), parts);
    }

    /** The last subauthority, which tells the accounts of one domain apart; 0 if there is none. */
    public long relativeId() {
        return subAuthorities.isEmpty() ? 0 : subAuthorities.get(subAuthorities.size() - 1);
    }

    /** The same SID with one more subauthority: an account of the domain that this SID identifies. */
    public Sid child(long relativeId) {
        List<Long> parts = new ArrayList<>(subAuthorities);
        parts.add(relativeId);
        return new Sid(authority, parts);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("S-1-");
        // [MS-DTYP] 2.4.2.1: decimal below 2^32, else hexadecimal.
        text.append(authority < 0x1_0000_0000L ? Long.toString(authority) : String.format("0x%012x", authority));
        subAuthorities.forEach(part -> text.append('-').append(part));
        return text.toString();
    }
}
