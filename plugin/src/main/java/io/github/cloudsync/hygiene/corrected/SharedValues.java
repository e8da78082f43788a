package io.github.cloudsync.hygiene.corrected;

import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import io.github.cloudsync.hygiene.result.Finding;
import io.github.cloudsync.hygiene.result.FindingSink;
import io.github.cloudsync.hygiene.result.Party;
import io.github.cloudsync.hygiene.scan.Suspects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who holds a value that others may hold too, and for whom one is proposed. Whatever nobody else can have is not kept. */
final class SharedValues {
    private final Suspects suspects;
    private final Map<UniqueKey, List<Holding>> byValue = new LinkedHashMap<>();
    private final Map<UniqueKey, List<Holding>> byPlainValue = new LinkedHashMap<>();

    SharedValues(Suspects suspects) {
        this.suspects = suspects;
    }

    /**
     * That an object has a value, or is to have it.
     *
     * @param object its number in this run
     * @param proposal for which draft; null where it has the value
     */
    private record Holding(
            int object,
            Attribute attribute,
            Party party,
            @Nullable Draft proposal) {}

    void hold(int object, DirectoryObject whose, Attribute attribute, String value) {
        UniqueKey key = UniqueKey.of(attribute, value);
        if (key == null) {
            return;
        }
        Party party = Draft.party(whose, attribute, attribute == Attribute.CONSISTENCY_GUID ? key.text() : value);
        Holding holding = new Holding(object, attribute, party, null);
        // Fingerprints of one object meet nobody's; two equal addresses of it are found by looking.
        if (suspects.has(key.space(), key.text()) || (attribute == Attribute.PROXY_ADDRESSES && isTwice(whose, key))) {
            byValue.computeIfAbsent(key.folded(), k -> new ArrayList<>()).add(holding);
        }
        String plain = Text.withoutAccents(key.text());
        if (suspects.has(key.space(), plain)) {
            byPlainValue
                    .computeIfAbsent(new UniqueKey(key.space(), plain).folded(), k -> new ArrayList<>())
                    .add(holding);
        }
    }

    private static boolean isTwice(DirectoryObject object, UniqueKey key) {
        UniqueKey folded = key.folded();
        return object.values(Attribute.PROXY_ADDRESSES).stream()
                        .map(value -> UniqueKey.of(Attribute.PROXY_ADDRESSES, value))
                        .filter(other -> other != null && other.folded().equals(folded))
                        .count()
                > 1;
    }

    /** Whether it is not known yet if the proposal is anybody else's. */
    boolean propose(int object, Draft draft) {
        UniqueKey key = draft.proposed();
        if (key == null) {
            return false;
        }
        boolean own = CorrectedRuleSet.uniqueKeys(draft.object()).stream()
                .anyMatch(each -> each.folded().equals(key.folded()));
        if (!own && !suspects.has(key.space(), key.text())) {
            return false;
        }
        Party party = Draft.party(draft.object(), draft.attribute(), draft.value());
        byValue.computeIfAbsent(key.folded(), k -> new ArrayList<>())
                .add(new Holding(object, draft.attribute(), party, draft));
        if (own) {
            // Nobody else may have it, and then nobody has told of it.
            for (String value : draft.object().values(draft.attribute())) {
                UniqueKey each = UniqueKey.of(draft.attribute(), value);
                if (each != null && each.folded().equals(key.folded())) {
                    byValue.computeIfAbsent(key.folded(), k -> new ArrayList<>())
                            .add(new Holding(
                                    object,
                                    draft.attribute(),
                                    Draft.party(draft.object(), draft.attribute(), value),
                                    null));
                }
            }
        }
        return true;
    }

    /** Who else has what is proposed, or is to have it. A mail that becomes the user's own address is nobody else's. */
    Optional<String> otherThan(Draft draft) {
        UniqueKey key = draft.proposed();
        if (key == null) {
            return Optional.empty();
        }
        List<Holding> all = byValue.getOrDefault(key.folded(), List.of());
        int own = all.stream()
                .filter(h -> draft.equals(h.proposal()))
                .mapToInt(Holding::object)
                .findFirst()
                .orElse(-1);
        return all.stream()
                .filter(h -> !draft.equals(h.proposal()))
                .filter(h -> h.object() != own || h.attribute() == draft.attribute())
                .findFirst()
                .map(h -> h.party().attribute() + " of " + h.party().dn()
                        + (h.proposal() == null ? "" : ", for which the same is proposed"));
    }

    /** Every value that several objects hold, once and with all of them. */
    void duplicates(FindingSink findings) {
        byValue.forEach((key, all) -> {
            List<Holding> held =
                    all.stream().filter(h -> h.proposal() == null).distinct().toList();
            long objects = held.stream().mapToInt(Holding::object).distinct().count();
            if (objects > 1 || isTwiceInOne(held)) {
                findings.accept(duplicate(
                        held,
                        "values-unique",
                        "Duplicate",
                        false,
                        objects > 1
                                ? "Several objects have the same value: let one keep it, and change or clear it in the others."
                                : "The object has the address twice: remove one."));
            }
        });
        byPlainValue.forEach((key, all) -> {
            long spellings = all.stream()
                    .map(h -> UniqueKey.of(
                            h.attribute(),
                            h.party().value() == null ? "" : h.party().value()))
                    .map(each -> each == null ? key : each.folded())
                    .distinct()
                    .count();
            if (spellings > 1
                    && all.stream().mapToInt(Holding::object).distinct().count() > 1) {
                findings.accept(duplicate(
                        all,
                        "accents-distinguish",
                        "AccentOnly",
                        true,
                        "These differ by accents only, which Active Directory does not tell apart in a search; whether the"
                                + " cloud does is not documented."));
            }
        });
    }

    private static boolean isTwiceInOne(List<Holding> held) {
        return held.stream()
                        .filter(h -> h.attribute() == Attribute.PROXY_ADDRESSES)
                        .count()
                > 1;
    }

    private static Finding duplicate(List<Holding> held, String rule, String fault, boolean advice, String reason) {
        TreeSet<String> consequences = new TreeSet<>();
        held.forEach(h -> consequences.add(Consequence.of(h.attribute(), List.of(fault))));
        consequences.remove("");
        List<Party> others = held.stream().skip(1).map(Holding::party).toList();
        return new Finding(
                held.get(0).party(),
                others,
                List.of(rule),
                List.of(fault),
                List.of(reason),
                null,
                null,
                "",
                advice ? "" : String.join(" ", consequences),
                advice);
    }
}
