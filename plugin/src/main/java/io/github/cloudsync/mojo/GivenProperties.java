package io.github.cloudsync.mojo;

import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.report.Invocation;
import io.github.cloudsync.text.NearestWord;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was given on Maven's command line. A property that does not arrive is no small matter here: a goal that was to
 * look at an image then works on the machine that Maven runs on.
 *
 * @param goals the goals and phases of the command line
 * @param user the properties of the command line
 * @param known the properties that the goals of this plugin listen to
 * @param declared the properties that the pom and the settings declare; most are the project's own
 */
record GivenProperties(List<String> goals, Properties user, Set<String> known, Set<String> declared) {
    private static final String PREFIX = "cloudsync";

    /**
     * Refuses a command line that cannot mean what it says.
     *
     * @throws CloudsyncException if PowerShell has taken a property apart, or if a property is unknown or empty
     */
    void refuseMistakes() throws CloudsyncException {
        refuseSplit();
        for (String name : new TreeSet<>(user.stringPropertyNames())) {
            boolean ours = name.toLowerCase(Locale.ROOT).startsWith(PREFIX + ".");
            if (misspelt(name) || (ours && !known.contains(name) && !declared.contains(name))) {
                throw unknown("There is no property '" + name + "'", name);
            }
            if (ours && user.getProperty(name).isBlank()) {
                throw new CloudsyncException(
                        "The property '" + name + "' is given and is empty. Nothing was done.",
                        "Give it a value, or leave it out.");
            }
        }
        for (String name : new TreeSet<>(declared)) {
            if (misspelt(name)) {
                throw unknown("The pom or the settings set '" + name + "', which no goal listens to", name);
            }
        }
    }

    /** Whether a goal would have listened to it but for a slip, be it before the dot: {@code cloudsnyc.image}. */
    private boolean misspelt(String name) {
        return !known.contains(name)
                && NearestWord.misspelt(name.toLowerCase(Locale.ROOT), known).isPresent();
    }

    private CloudsyncException unknown(String problem, String name) {
        return new CloudsyncException(
                problem
                        + NearestWord.to(name.toLowerCase(Locale.ROOT), known)
                                .map(near -> "; did you mean '" + near + "'?")
                                .orElse(".")
                        + " Nothing was done.",
                "Run 'mvn " + CommandLine.plugin(goals) + ":help \"-Ddetail\"' to see all of them.");
    }

    private void refuseSplit() throws CloudsyncException {
        List<String> tails = goals.stream().filter(goal -> goal.startsWith(".")).toList();
        boolean ours = user.containsKey(PREFIX);
        if (ours && !tails.isEmpty()) {
            throw new CloudsyncException(
                    "PowerShell takes an unquoted property apart at its dot: Maven was given '-D" + PREFIX + "' and '"
                            + String.join("', '", tails) + "'. Nothing was done.",
                    "Put each property in double quotes: '" + quotedAgain(tails) + "'.");
        }
        if (ours) {
            throw new CloudsyncException(
                    "The property '" + PREFIX + "' means nothing; the name goes on behind a dot. Nothing was done.",
                    "Name it in full and in double quotes, as in \"-Dcloudsync.target=image\".");
        }
        if (!tails.isEmpty()) {
            throw new CloudsyncException(
                    "Maven was given the goal '" + tails.get(0)
                            + "', which is what PowerShell leaves of an unquoted property. Nothing was done.",
                    "Put each property in double quotes, as in \"-Dcloudsync.target=image\".");
        }
    }

    private String quotedAgain(List<String> tails) {
        Stream<String> words = goals.stream().filter(goal -> !goal.startsWith("."));
        Stream<String> whole = user.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX + "."))
                .sorted()
                .map(name -> Invocation.quotedProperty(name, user.getProperty(name)));
        Stream<String> joined = tails.stream().map(tail -> {
            String[] nameAndValue = (PREFIX + tail).split("=", 2);
            return nameAndValue.length == 1
                    ? "\"-D" + nameAndValue[0] + "\""
                    : Invocation.quotedProperty(nameAndValue[0], nameAndValue[1]);
        });
        return Stream.of(Stream.of("mvn"), words, whole, joined)
                .flatMap(each -> each)
                .collect(Collectors.joining(" "));
    }
}
