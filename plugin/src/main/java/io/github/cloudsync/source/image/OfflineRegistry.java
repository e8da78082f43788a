package io.github.cloudsync.source.image;

import io.github.cloudsync.model.change.HostException;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryRoot;
import io.github.cloudsync.regf.Hive;
import io.github.cloudsync.regf.HiveException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hives of an image as one registry: maps a key as Windows names it to the hive and the path in it.
 *
 * <p>{@code CurrentControlSet} is a link that a running Windows makes, to one of the {@link NamedControlSets}. Which one it
 * will be is not known here, so that a key in it is neither read nor written: whoever asks must name the control set. The
 * 32-bit view, too, is made at run time; on disk there is {@code WOW6432Node}.
 */
record OfflineRegistry(Hive system, Hive software, OfflineUsers users, NamedControlSets controlSets) {

    interface Opener {
        Hive open(Path file) throws HiveException;
    }

    interface Question<T> {
        Optional<T> ask(Hive hive, String path) throws HiveException;
    }

    interface Edit {
        boolean make(Hive hive, String path) throws HiveException;
    }

    private record Place(Hive hive, String path) {}

    static OfflineRegistry open(ImageFolder folder, Opener opener) throws HostException {
        Path systemFile = folder.hive("SYSTEM");
        Path softwareFile = folder.hive("SOFTWARE");
        Hive system = null;
        Hive software = null;
        boolean opened = false;
        try {
            system = opener.open(systemFile);
            software = opener.open(softwareFile);
            NamedControlSets controlSets = NamedControlSets.of(system, systemFile);
            OfflineRegistry registry =
                    new OfflineRegistry(system, software, OfflineUsers.open(folder, opener), controlSets);
            opened = true;
            return registry;
        } catch (HiveException e) {
            throw new HostException(e.problem(), e.remedy(), e);
        } finally {
            if (!opened) {
                closeQuietly(system);
                closeQuietly(software);
            }
        }
    }

    /** Asks a question about a key. What the hive cannot answer is unreadable, never absent. */
    <T> Reading<T> read(RegistryKey key, Question<T> question) {
        if (key.isInCurrentControlSet()) {
            return Reading.unreadable(noCurrentControlSet());
        }
        Reading<Place> place = place(key);
        if (!(place instanceof Reading.Present<Place> found)) {
            return place.map(seen -> {
                throw new IllegalStateException("seen after all: " + seen);
            });
        }
        try {
            return question.ask(found.value().hive(), found.value().path())
                    .map(Reading::present)
                    .orElseGet(Reading::absent);
        } catch (HiveException e) {
            return Reading.unreadable(e.problem() + " " + e.remedy());
        }
    }

    boolean change(RegistryKey key, Edit edit) throws HostException {
        if (key.isInCurrentControlSet()) {
            throw new HostException(
                    "Cannot write " + key + ": " + noCurrentControlSet() + ".",
                    "Nothing was changed there; this is a defect of the plugin, please report it.");
        }
        Reading<Place> place = place(key);
        Place found = place.seen()
                .orElseThrow(
                        () -> new HostException(
                                "Cannot write " + key + ": it is " + place.describe() + ".",
                                "Only HKLM\\SYSTEM, HKLM\\SOFTWARE and the hives of users can be written in an offline image."));
        if (found.path().isEmpty()) {
            throw new HostException(
                    "Cannot write " + key + ": it is a whole hive.", "Nothing was changed there; name a key in it.");
        }
        try {
            return edit.make(found.hive(), found.path());
        } catch (HiveException e) {
            throw new HostException("Cannot write " + key + ": " + e.problem(), e.remedy(), e);
        }
    }

    private Reading<Place> place(RegistryKey key) {
        String path = key.unredirected().path();
        int slash = path.indexOf('\\');
        String first = slash < 0 ? path : path.substring(0, slash);
        String rest = slash < 0 ? "" : path.substring(slash + 1);
        if (key.root() == RegistryRoot.USERS) {
            return users.hive(first).map(hive -> new Place(hive, rest));
        }
        return switch (first.toUpperCase(Locale.ROOT)) {
            case "SYSTEM" -> Reading.present(new Place(system, rest));
            case "SOFTWARE" -> Reading.present(new Place(software, rest));
            default ->
                Reading.inapplicable("only HKLM\\SYSTEM, HKLM\\SOFTWARE and the hives of users are looked at in an"
                        + " offline image");
        };
    }

    private String noCurrentControlSet() {
        return "an image has no CurrentControlSet before it is started, it has "
                + String.join(" and ", controlSets.names());
    }

    /** All of them that are open. */
    List<Hive> hives() {
        List<Hive> hives = new ArrayList<>(List.of(system, software));
        hives.addAll(users.hives());
        return hives;
    }

    void close() {
        hives().forEach(OfflineRegistry::closeQuietly);
    }

    private static void closeQuietly(@Nullable Hive hive) {
        if (hive != null) {
            try {
                hive.close();
            } catch (HiveException nothingIsLost) {
                // What was to be written has been committed; what was not is dropped on purpose.
            }
        }
    }
}
