package io.github.cloudsync.hygiene.corrected;

import io.github.cloudsync.hygiene.address.TopLevelDomains;
import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All rules that look at one value at a time, and what comes of them together. For any thread. */
final class ValueRules {
    static final TopLevelDomains TOP_LEVEL_DOMAINS = TopLevelDomains.current();

    static final List<Rule> ALL = List.of(
            new ValueNotBlank(),
            new ValueShortEnough(),
            new UserPrincipalNameShortEnough(),
            new UserPrincipalNameCharactersAllowed(),
            new AddressCharactersAllowed(),
            new AddressWellFormed(TOP_LEVEL_DOMAINS),
            new AccountNameCharactersAllowed(),
            new NicknameCharactersAllowed());

    private final Map<Attribute, List<Rule>> rules = new EnumMap<>(Attribute.class);

    ValueRules() {
        for (Rule rule : ALL) {
            rule.attributes()
                    .forEach(attribute -> rules.computeIfAbsent(attribute, a -> new ArrayList<>())
                            .add(rule));
        }
    }

    /** Every value of the object, also of an attribute that should have only one. */
    void judge(DirectoryObject object, Consumer<Draft> drafts) {
        rules.forEach((attribute, of) -> {
            for (String value : object.values(attribute)) {
                Draft draft = judge(object, attribute, value, of);
                if (draft != null) {
                    drafts.accept(draft);
                }
            }
        });
    }

    private static @Nullable Draft judge(
            DirectoryObject object, Attribute attribute, String value, List<Rule> inOrder) {
        List<String> ids = new ArrayList<>(0);
        TreeSet<String> faults = new TreeSet<>();
        List<String> reasons = new ArrayList<>(0);
        for (Rule rule : inOrder) {
            Complaint complaint = rule.judge(value, attribute, object);
            if (complaint != null) {
                ids.add(rule.id());
                faults.addAll(complaint.faults());
                reasons.add(complaint.reason());
            }
        }
        if (ids.isEmpty()) {
            return null;
        }
        String repaired = object.damaged() ? null : repaired(object, attribute, value, inOrder);
        boolean promise = repaired != null && isPromise(attribute, value, repaired);
        String suggestion =
                promise ? null : repaired != null ? repaired : suggestion(object, attribute, value, inOrder);
        return new Draft(
                object, attribute, value, ids, List.copyOf(faults), reasons, promise ? repaired : null, suggestion);
    }

    /** The value as all rules would have it; null where one of them knows no repair, or one has something against that. */
    private static @Nullable String repaired(
            DirectoryObject object, Attribute attribute, String value, List<Rule> inOrder) {
        String working = value;
        for (Rule rule : inOrder) {
            Complaint complaint = rule.judge(working, attribute, object);
            if (complaint != null) {
                if (complaint.repaired() == null) {
                    return null;
                }
                working = complaint.repaired();
            }
        }
        return passes(object, attribute, working, inOrder) && !working.equals(value) ? working : null;
    }

    private static boolean passes(DirectoryObject object, Attribute attribute, String value, List<Rule> inOrder) {
        return inOrder.stream().allMatch(rule -> rule.judge(value, attribute, object) == null);
    }

    private static @Nullable String suggestion(
            DirectoryObject object, Attribute attribute, String value, List<Rule> inOrder) {
        int at = value.lastIndexOf('@');
        if (at < 0) {
            return null;
        }
        String spelt = Text.transliterated(value.substring(0, at)) + value.substring(at);
        return !spelt.equals(value) && passes(object, attribute, spelt, inOrder) ? spelt : null;
    }

    /** A domain, a prefix and what is no e-mail address are never changed. */
    private static boolean isPromise(Attribute attribute, String value, String repaired) {
        return switch (attribute) {
            case MAIL, USER_PRINCIPAL_NAME, PROXY_ADDRESSES, TARGET_ADDRESS ->
                AddressParts.of(value, attribute).keeps(AddressParts.of(repaired, attribute));
            default -> true;
        };
    }
}
