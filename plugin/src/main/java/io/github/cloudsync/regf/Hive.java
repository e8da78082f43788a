package io.github.cloudsync.regf;

import io.github.cloudsync.store.Disk;
import io.github.cloudsync.store.Headers;
import io.github.cloudsync.store.PageFile;
import io.github.cloudsync.store.Pages;
import io.github.cloudsync.store.Recovery;
import io.github.cloudsync.store.SafeWrite;
import java.io.Closeable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A registry hive file that no Windows has loaded, opened to be read, or to be read and changed.
 *
 * <p>Key paths are relative to the root of the hive, with backslashes, in any case: {@code Microsoft\.NETFramework} in
 * SOFTWARE. The empty path is the root key, the empty value name the default value. Changes stay in memory until {@link
 * #commit}; what is read in between includes them. Not for use by several threads.
 */
public final class Hive implements Closeable {
    private final PageFile file;
    private final boolean writable;
    private final Clock clock;
    private final List<String> recovered;
    private Contents contents;
    private @Nullable HiveEditor editor;

    private Hive(PageFile file, boolean writable, Clock clock, List<String> recovered, Contents contents) {
        this.file = file;
        this.writable = writable;
        this.clock = clock;
        this.recovered = recovered;
        this.contents = contents;
    }

    /** Opens a hive for {@link Opening#READ}. */
    public static Hive open(Path path) throws HiveException {
        return open(path, Opening.READ);
    }

    /** Opens a hive for {@link Opening#WRITE}. */
    public static Hive openForWriting(Path path) throws HiveException {
        return open(path, Opening.WRITE);
    }

    /** Opens a hive; what was done or replayed on the way is told by {@link #recovered}. */
    public static Hive open(Path path, Opening how) throws HiveException {
        return open(path, how, Disk.REAL, Clock.systemUTC());
    }

    static Hive openForWriting(Path path, Disk disk, Clock clock) throws HiveException {
        return open(path, Opening.WRITE, disk, clock);
    }

    private static Hive open(Path path, Opening how, Disk disk, Clock clock) throws HiveException {
        PageFile file = HiveException.inStore(
                path,
                "cannot be opened",
                () -> how.writes()
                        ? PageFile.openForWriting(path, disk, new HiveFormat())
                        : PageFile.openForReading(path, new HiveFormat()));
        boolean opened = false;
        try {
            List<String> recovered = new ArrayList<>();
            if (how.writes()) {
                HiveException.inStore(path, "cannot be restored", () -> Recovery.run(file))
                        .ifPresent(recovered::add);
            }
            Hive hive = new Hive(file, how.writes(), clock, recovered, contents(file, how, recovered));
            opened = true;
            return hive;
        } finally {
            if (!opened) {
                close(file);
            }
        }
    }

    private static Contents contents(PageFile file, Opening how, List<String> recovered) throws HiveException {
        BaseBlock base = BaseBlock.read(file);
        if (!base.isClean()) {
            refuseInterrupted(file);
        }
        if (how.writes()) {
            base.requireWritable(file.path());
        }
        if (!base.isClean() && how.replays()) {
            LogReplay replay = LogReplay.of(file, base);
            recovered.add(replay.told(how));
            return replay.contents();
        }
        Contents contents = Contents.load(file);
        if (how.writes()) {
            StructureCheck.run(contents.cells(), contents.base().rootCell());
        }
        return contents;
    }

    /** What this program left half written is no state that logs of Windows apply to. */
    private static void refuseInterrupted(PageFile file) throws HiveException {
        Path backup = Recovery.backupOf(file.path());
        if (Files.exists(backup)) {
            throw new HiveException(
                    file.path(),
                    "is dirty: a write of it by this program was interrupted",
                    "Leave " + backup.getFileName() + " beside it and run remediate or rollback: "
                            + "either restores the hive first");
        }
    }

    /** Creates a hive file of version 1.5 with nothing but a root key; refuses a file that exists. */
    public static void createEmpty(Path path) throws HiveException {
        createEmpty(path, Clock.systemUTC());
    }

    static void createEmpty(Path path, Clock clock) throws HiveException {
        EmptyHive.create(path, clock.instant());
    }

    /** What was done or replayed, on opening, about an earlier write that was interrupted; to be told to the user. */
    public Optional<String> recovered() {
        return recovered.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", recovered));
    }

    /** Which hive this is and which state of it is on the disk: the one opened, or the one last committed. */
    public HiveIdentity identity() {
        return contents.base().identity();
    }

    public boolean keyExists(String key) throws HiveException {
        return find(key).isPresent();
    }

    /** The value's type and bytes; empty if the key or the value does not exist. */
    public Optional<HiveValue> value(String key, String name) throws HiveException {
        Optional<KeyNode> node = find(key);
        Optional<ValueRecord> value =
                node.isEmpty() ? Optional.empty() : contents.tree().value(node.get(), whole(name));
        return value.isEmpty() ? Optional.empty() : Optional.of(contents.tree().read(value.get()));
    }

    /** The names of the key's values, in the order they were set; none if the key does not exist. */
    public List<String> valueNames(String key) throws HiveException {
        Optional<KeyNode> node = find(key);
        List<String> names = new ArrayList<>();
        if (node.isPresent()) {
            for (ValueRecord value : contents.tree().values(node.get())) {
                names.add(whole(value.name()));
            }
        }
        return names;
    }

    /** The names of the key's subkeys, sorted; none if the key does not exist. */
    public List<String> subkeys(String key) throws HiveException {
        Optional<KeyNode> node = find(key);
        List<String> names = new ArrayList<>();
        if (node.isPresent()) {
            for (KeyNode child : contents.tree().children(node.get())) {
                names.add(whole(child.name()));
            }
        }
        return names;
    }

    /** When the key itself, its values or its list of subkeys last changed; empty if the key does not exist. */
    public Optional<Instant> lastWritten(String key) throws HiveException {
        Optional<KeyNode> node = find(key);
        return node.isEmpty() ? Optional.empty() : Optional.of(node.get().lastWritten());
    }

    /** Sets a value and creates its key where needed; false if the very same value was there. */
    public boolean set(String key, String name, HiveValue value) throws HiveException {
        return editor().set(path(key), whole(name), value);
    }

    /** Creates a key and its ancestors; false if it was there. */
    public boolean createKey(String key) throws HiveException {
        return editor().createKey(path(key));
    }

    /** Deletes a value; false if it was not there. */
    public boolean deleteValue(String key, String name) throws HiveException {
        return editor().deleteValue(path(key), whole(name));
    }

    /** Deletes a key that holds neither values nor subkeys, and refuses any other; false if it was not there. */
    public boolean deleteKey(String key) throws HiveException {
        return editor().deleteKey(path(key));
    }

    /**
     * Writes all changes, and what was replayed from logs, so that an interruption at any instant is undone or seen; false
     * if there was nothing of either.
     */
    public boolean commit() throws HiveException {
        HiveEditor edited = editor();
        if (edited.isHalfDone()) {
            throw HiveException.damaged(file.path(), "an edit met a damaged record and was not completed");
        }
        Pages pages = contents.cells().pages();
        if (!pages.anyChanged()) {
            return false;
        }
        Headers headers = contents.headers(clock.instant());
        HiveException.inStore(file.path(), "could not be written", () -> {
            new SafeWrite(file, pages).run(headers);
            return true;
        });
        contents = Contents.load(file);
        editor = null;
        return true;
    }

    /** Whether something was to be changed since it was opened or last committed, be it in vain. */
    public boolean isEdited() {
        return editor != null;
    }

    /** Releases the file; changes not committed are dropped. */
    @Override
    public void close() throws HiveException {
        close(file);
    }

    private static void close(PageFile file) throws HiveException {
        HiveException.inStore(file.path(), "cannot be closed", () -> {
            file.close();
            return true;
        });
    }

    Contents contents() {
        return contents;
    }

    private Optional<KeyNode> find(String key) throws HiveException {
        return contents.tree().find(path(key));
    }

    private KeyPath path(String key) throws HiveException {
        return KeyPath.parse(file.path(), key);
    }

    private String whole(String name) throws HiveException {
        return RegistryName.requireWhole(file.path(), name);
    }

    private HiveEditor editor() {
        if (!writable) {
            throw new IllegalStateException(file.path() + " was opened to be read only");
        }
        HiveEditor current = editor;
        if (current == null) {
            current = new HiveEditor(contents.cells(), contents.tree(), clock);
            editor = current;
        }
        return current;
    }
}
