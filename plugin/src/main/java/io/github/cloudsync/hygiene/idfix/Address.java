package io.github.cloudsync.hygiene.idfix;

import io.github.cloudsync.hygiene.address.TopLevelDomains;
import io.github.cloudsync.hygiene.object.OrdinalCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An e-mail address, with or without its prefix; what does not belong into one is removed. */
record Address(TopLevelDomains known) implements ValueRule {
    /** What may stand in an atom beside letters and digits [RFC 5322, section 3.2.3]. */
    private static final String ATOM_MARKS = "!#$%&'*+/=?^_`{|}~-";

    /** The last label has so many letters; the longest of 2015 had 17 or more, and those fail. */
    private static final int SHORTEST_LAST_LABEL = 2;

    private static final int LONGEST_LAST_LABEL = 17;

    @Override
    public @Nullable Failure judge(Judged judged) {
        String value = judged.value();
        int colon = OrdinalCase.contains(value, "smtp:") ? value.indexOf(':') : -1;
        String address = value.substring(colon + 1);
        List<Fault> faults = new ArrayList<>(0);
        if (!hasKnownTopLevelDomain(address)) {
            faults.add(Fault.TOP_LEVEL_DOMAIN);
        }
        String repaired = address;
        if (!endsWithDomain(address)) {
            faults.add(Fault.DOMAIN_PART);
            repaired = domainRepaired(repaired);
        }
        if (!beginsWithLocalPart(address) || address.indexOf('@') != address.lastIndexOf('@')) {
            faults.add(Fault.LOCAL_PART);
            repaired = localPartRepaired(repaired);
        }
        if (!isWhole(repaired)) {
            faults.add(0, Fault.FORMAT);
        }
        if (faults.isEmpty()) {
            return null;
        }
        String prefix = Characters.stripped(value.substring(0, colon + 1));
        return new Failure(List.copyOf(faults), prefix + repaired, Action.EDIT);
    }

    private boolean hasKnownTopLevelDomain(String address) {
        String last = address.substring(address.lastIndexOf('.') + 1);
        return address.indexOf('.') < 0 || last.isEmpty() || known.contains(last.toLowerCase(Locale.ROOT));
    }

    private static boolean isWhole(String address) {
        return beginsWithLocalPart(address)
                && endsWithDomain(address)
                && address.indexOf('@') == address.lastIndexOf('@');
    }

    /** From the last {@code @} on; the expression it was written as takes a line feed at the very end for the end. */
    private static boolean endsWithDomain(String address) {
        int at = address.lastIndexOf('@');
        String domain = address.substring(at + 1, address.endsWith("\n") ? address.length() - 1 : address.length());
        int from = 0;
        int labels = 0;
        for (int dot = domain.indexOf('.'); dot >= 0; dot = domain.indexOf('.', from)) {
            if (!isLabel(domain, from, dot)) {
                return false;
            }
            labels++;
            from = dot + 1;
        }
        int last = domain.length() - from;
        return at >= 0
                && labels > 0
                && last >= SHORTEST_LAST_LABEL
                && last <= LONGEST_LAST_LABEL
                && domain.chars().skip(from).allMatch(Address::isLetter);
    }

    private static boolean isLabel(String domain, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = domain.charAt(i);
            boolean end = i == from || i == to - 1;
            if (!isLetter(c) && !isDigit(c) && (c != '-' || end)) {
                return false;
            }
        }
        return to > from;
    }

    /** Atoms with single dots between them, then the first {@code @}. */
    private static boolean beginsWithLocalPart(String address) {
        int at = address.indexOf('@');
        for (int i = 0; i < at; i++) {
            char c = address.charAt(i);
            boolean dotBetween = c == '.' && i > 0 && i < at - 1 && address.charAt(i - 1) != '.';
            if (!isAtom(c) && !dotBetween) {
                return false;
            }
        }
        return at > 0;
    }

    private static String domainRepaired(String address) {
        int at = address.lastIndexOf('@');
        return at < 0 ? address : address.substring(0, at + 1) + kept(address.substring(at + 1), false);
    }

    private static String localPartRepaired(String address) {
        int at = address.lastIndexOf('@');
        return at < 0 ? address : (kept(address.substring(0, at), true) + address.substring(at)).replace(".@", "@");
    }

    private static String kept(String part, boolean atoms) {
        StringBuilder kept = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '.' || (atoms ? isAtom(c) : isLetter(c) || isDigit(c) || c == '-')) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static boolean isAtom(char c) {
        return isLetter(c) || isDigit(c) || ATOM_MARKS.indexOf(c) >= 0;
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
