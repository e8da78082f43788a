package io.github.cloudsync.host.image;

import io.github.cloudsync.host.image.regf.Hive;
import io.github.cloudsync.host.image.regf.HiveException;
import io.github.cloudsync.model.HostException;
import io.github.cloudsync.model.Reading;
import io.github.cloudsync.model.RegistryKey;
import io.github.cloudsync.model.RegistryRoot;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The two hives of an image as one registry: maps a key as Windows names it to the hive and the path in it.
 *
 * <p>{@code CurrentControlSet} is a link that a running Windows makes, to one of the {@link NamedControlSets}. Which one it
 * will be is not known here, so that a key in it is neither read nor written: whoever asks must name the control set. The
 * 32-bit view, too, is made at run time; on disk there is {@code WOW6432Node}.
 */
record OfflineRegistry(Hive system, Hive software, NamedControlSets controlSets) {

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

    static OfflineRegistry open(Path systemFile, Path softwareFile, Opener opener) throws HostException {
        Hive system = null;
        Hive software = null;
        boolean opened = false;
        try {
            system = opener.open(systemFile);
            software = opener.open(softwareFile);
            OfflineRegistry registry = new OfflineRegistry(system, software, NamedControlSets.of(system, systemFile));
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
        Optional<Place> place = place(key);
        if (key.root() == RegistryRoot.USERS) {
            return Reading.unreadable("the hives of users are not read from an offline image yet");
        }
        if (place.isEmpty()) {
            return Reading.inapplicable(
                    key.root() == RegistryRoot.CURRENT_USER
                            ? "an offline image has no current user"
                            : "only HKLM\\SYSTEM and HKLM\\SOFTWARE are looked at in an offline image");
        }
        try {
            return question.ask(place.get().hive(), place.get().path())
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
        Place place = place(key)
                .orElseThrow(() -> new HostException(
                        key + " is not in an offline image.",
                        "Only HKLM\\SYSTEM and HKLM\\SOFTWARE can be written there."));
        try {
            return edit.make(place.hive(), place.path());
        } catch (HiveException e) {
            throw new HostException("Cannot write " + key + ": " + e.problem(), e.remedy(), e);
        }
    }

    private Optional<Place> place(RegistryKey key) {
        if (key.root() != RegistryRoot.LOCAL_MACHINE) {
            return Optional.empty();
        }
        String path = key.unredirected().path();
        int slash = path.indexOf('\\');
        String hive = (slash < 0 ? path : path.substring(0, slash)).toUpperCase(Locale.ROOT);
        String rest = slash < 0 ? "" : path.substring(slash + 1);
        return switch (hive) {
            case "SYSTEM" -> Optional.of(new Place(system, rest));
            case "SOFTWARE" -> Optional.of(new Place(software, rest));
            default -> Optional.empty();
        };
    }

    private String noCurrentControlSet() {
        return "an image has no CurrentControlSet before it is started, it has "
                + String.join(" and ", controlSets.names());
    }

    void close() {
        closeQuietly(system);
        closeQuietly(software);
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
