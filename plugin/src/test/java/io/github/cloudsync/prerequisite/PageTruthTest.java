package io.github.cloudsync.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.desired.DesiredStateReader;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.demand.Ignorable;
import io.github.cloudsync.model.fact.HostQuestion;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryRoot;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.registry.RegistryView;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.prerequisite.Watched.Fact;
import io.github.cloudsync.source.memory.MemoryHost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A page tells the truth about its prerequisite: every registry key and value that is read or written is named on it as
 * such, every signal too, and nothing else is.
 */
class PageTruthTest {
    private static final Pattern CODE_BLOCK = Pattern.compile("(?s)```.*?```");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern SIGNAL_ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");
    private static final Map<String, Touched> READ = new HashMap<>();
    private static final List<DesiredState> STATES = new DesiredStateReader(Catalogue.all()).everyBaseline();

    @ParameterizedTest
    @MethodSource("catalogue")
    void thePageNamesWhatIsReadAndWrittenAndNothingElse(Prerequisite prerequisite) {
        assertThat(lies(prerequisite, Pages.markdown(prerequisite.id()))).isEmpty();
    }

    /** Whose page could stand for another's would prove nothing. */
    @Test
    void thePageOfAnotherPrerequisiteIsSeenThrough() {
        List<Prerequisite> ofTheRegistry = Catalogue.all().stream()
                .filter(prerequisite -> !read(prerequisite).values.isEmpty())
                .toList();
        assertThat(ofTheRegistry).hasSizeGreaterThan(14);
        for (Prerequisite one : ofTheRegistry) {
            for (Prerequisite other : ofTheRegistry) {
                if (!read(one).equals(read(other))) {
                    assertThat(lies(one, Pages.markdown(other.id())))
                            .as(one.id() + " with the page of " + other.id())
                            .isNotEmpty();
                }
            }
        }
    }

    private static List<String> lies(Prerequisite prerequisite, String page) {
        String claims = CODE_BLOCK
                .matcher(section(page, "What is checked") + section(page, "What the fix does"))
                .replaceAll("");
        Set<String> code =
                CODE.matcher(claims).results().map(m -> ofAnyUser(m.group(1))).collect(Collectors.toSet());
        Touched touched = read(prerequisite);
        List<String> lies = new ArrayList<>();
        for (RegistryKey key : touched.keys) {
            if (!isNamed(key, claims, code)) {
                lies.add("does not name " + key);
            }
        }
        for (RegistryValue value : touched.values) {
            if (!code.contains(value.name())) {
                lies.add("does not name the value " + value);
            }
        }
        Set<String> others = othersValues(touched);
        for (String word : code) {
            if (word.matches("HK[A-Z_]+\\\\.+") && touched.keys.stream().noneMatch(key -> isAt(key, word))) {
                lies.add("names " + word + ", which is neither read nor written");
            }
            if (others.contains(word)) {
                lies.add("names " + word + ", a value of another prerequisite");
            }
        }
        Set<String> signals =
                SIGNAL_ROW.matcher(claims).results().map(m -> m.group(1)).collect(Collectors.toSet());
        Set<String> ignorable = prerequisite.options().stream()
                .filter(Ignorable.class::isInstance)
                .flatMap(option -> ((Ignorable) option).names().stream())
                .collect(Collectors.toSet());
        if (!signals.equals(ignorable)) {
            lies.add("has the signals " + signals + " instead of " + ignorable);
        }
        boolean fixes =
                !prerequisite.owns().isEmpty() || !prerequisite.decides().isEmpty();
        if (section(page, "What the fix does").strip().startsWith("Nothing") == fixes) {
            lies.add("says of the fix what is not so");
        }
        return lies;
    }

    /** Named whole, or as a key that is named and a rest that is named below it; its view, too, where it is the other. */
    private static boolean isNamed(RegistryKey key, String claims, Set<String> code) {
        if (key.view() == RegistryView.BITS_32 && !claims.contains("32-bit") && !claims.contains("either view")) {
            return false;
        }
        String root = key.root().shortName();
        String path = ofAnyUser(key);
        if (path.isEmpty()) {
            return code.stream().anyMatch(word -> word.startsWith(root));
        }
        for (int cut = path.length(); cut > 0; cut = path.lastIndexOf('\\', cut - 1)) {
            String above = path.substring(0, cut);
            String rest = cut == path.length() ? "" : path.substring(cut + 1);
            boolean there = code.contains(root + "\\" + above)
                    || (code.contains(root) && code.stream().anyMatch(word -> word.endsWith("\\" + above)));
            if (there && (rest.isEmpty() || code.contains(rest))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(RegistryKey key, String word) {
        List<RegistryKey> places = List.of(key, key.unredirected());
        return places.stream()
                .map(place -> place.root().shortName() + "\\" + ofAnyUser(place))
                .anyMatch(place -> (fold(place) + "\\").startsWith(fold(word) + "\\"));
    }

    /** A key of a user without the user. */
    private static String ofAnyUser(RegistryKey key) {
        return key.root() == RegistryRoot.USERS ? key.path().replaceFirst("^[^\\\\]+\\\\?", "") : key.path();
    }

    /** {@code HKU\\*\\X} as {@code HKU\\X}. */
    private static String ofAnyUser(String place) {
        return place.replaceFirst("^HKU\\\\[^\\\\]+", "HKU");
    }

    private static String fold(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /** The names of values that are read by others alone, and that could not be a key or a word of this one. */
    private static Set<String> othersValues(Touched touched) {
        Set<String> own = new LinkedHashSet<>();
        touched.values.forEach(value -> own.add(value.name()));
        touched.keys.forEach(key -> own.addAll(List.of(key.path().split("\\\\"))));
        return Catalogue.all().stream()
                .flatMap(prerequisite -> read(prerequisite).values.stream())
                .map(RegistryValue::name)
                .filter(name -> !own.contains(name))
                .collect(Collectors.toSet());
    }

    /** What a prerequisite reads on a good server and what it may write. */
    private record Touched(Set<RegistryKey> keys, Set<RegistryValue> values) {}

    private static Touched read(Prerequisite prerequisite) {
        return READ.computeIfAbsent(prerequisite.id(), id -> lookAt(prerequisite));
    }

    private static Touched lookAt(Prerequisite prerequisite) {
        Touched touched = new Touched(new LinkedHashSet<>(), new LinkedHashSet<>());
        for (MemoryHost host : List.of(GoodServer.running(), GoodServer.runningWithDefaultTls(), GoodServer.image())) {
            for (DesiredState desired : STATES) {
                for (Fact fact : new Watched(host, GoodServer.directories()).askedBy(prerequisite, desired)) {
                    if (fact.question() instanceof HostQuestion.OfRegistry<?> place) {
                        add(place instanceof HostQuestion.ValueOf of ? of.value() : place.key(), touched);
                    }
                }
            }
        }
        prerequisite.owns().forEach(key -> add(key, touched));
        prerequisite.decides().forEach(value -> add(value, touched));
        return touched;
    }

    private static void add(Object argument, Touched touched) {
        if (argument instanceof RegistryValue value) {
            touched.values.add(value);
            touched.keys.add(value.key());
        } else if (argument instanceof RegistryKey key) {
            touched.keys.add(key);
        }
    }

    private static String section(String page, String heading) {
        MatchResult found = Pattern.compile("(?s)## " + heading + "\n(.*?)(?=\n## |$)")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow();
        return found.group(1) + "\n";
    }

    static List<Prerequisite> catalogue() {
        return Catalogue.all();
    }
}
