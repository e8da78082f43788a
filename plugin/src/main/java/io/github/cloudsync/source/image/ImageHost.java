package io.github.cloudsync.source.image;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.Host;
import io.github.cloudsync.model.change.HostException;
import io.github.cloudsync.model.fact.Answers;
import io.github.cloudsync.model.fact.Digest;
import io.github.cloudsync.model.fact.HiveMark;
import io.github.cloudsync.model.fact.HostQuestion;
import io.github.cloudsync.model.fact.Question;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryRoot;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.regf.Hive;
import io.github.cloudsync.regf.HiveException;
import io.github.cloudsync.regf.HiveIdentity;
import io.github.cloudsync.regf.HiveValue;
import io.github.cloudsync.regf.Opening;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Windows image that is not running.
 *
 * <p>Writes are kept in memory until {@link #commit}, which puts each hive on disk whole or not at all.
 */
public final class ImageHost implements Host {
    private static final String NO_PROCESS = "an offline image has no running process";
    private static final String NOT_RUNNING = "an offline image is not running";
    /** Programs that make hives without Windows leave the identifiers at zero. */
    private static final Pattern NO_LOGS = Pattern.compile("[0 -]*");

    private final ImageFolder folder;
    private final OfflineRegistry registry;

    private final Answers answers;

    private ImageHost(ImageFolder folder, OfflineRegistry registry) {
        this.folder = folder;
        this.registry = registry;
        // Whether the image's files can be written is found out by opening them, whoever this process belongs to. Who
        // administers it is in its SAM hive, but is decided after a machine was made from it.
        this.answers = new Answers()
                .to(HostQuestion.ValueOf.class, this::value)
                .to(HostQuestion.KeyWritten.class, asked -> registry.read(asked.key(), Hive::lastWritten))
                .to(HostQuestion.SubkeysOf.class, this::subkeys)
                .to(
                        HostQuestion.ControlSets.class,
                        asked -> Reading.present(registry.controlSets().names()))
                .none(HostQuestion.EnvironmentVariable.class, NO_PROCESS)
                .none(HostQuestion.Elevated.class, NO_PROCESS)
                .none(HostQuestion.Memory.class, "an offline image has no memory of its own")
                .none(HostQuestion.BootTime.class, NOT_RUNNING)
                .none(HostQuestion.RecordedStart.class, NOT_RUNNING)
                .none(HostQuestion.Membership.class, "a machine is joined to a domain after it was made from its image")
                .none(HostQuestion.CallerGroups.class, NO_PROCESS)
                .none(
                        HostQuestion.LocalAdministrators.class,
                        "who administers a machine is decided after it was made from its image")
                .none(HostQuestion.StartOf.class, "an offline image has no service control manager")
                .to(HostQuestion.WindowsFile.class, asked -> folder.windowsFile(asked.path()));
    }

    /** Opens the image to be read, as {@link Opening#READ_REPLAYED} says; nothing in it can be changed through it. */
    public static ImageHost openForReading(Path folder) throws HostException {
        return open(folder, file -> Hive.open(file, Opening.READ_REPLAYED));
    }

    /** Opens the image to be changed, as {@link Opening#WRITE} says. */
    public static ImageHost openForWriting(Path folder) throws HostException {
        return open(folder, file -> Hive.open(file, Opening.WRITE));
    }

    private static ImageHost open(Path folder, OfflineRegistry.Opener opener) throws HostException {
        ImageFolder image = new ImageFolder(folder);
        return new ImageHost(image, OfflineRegistry.open(image, opener));
    }

    /** The hives that are there under several names, and what follows from it; to be told before one is written. */
    public List<String> hardLinked() {
        return folder.hardLinked();
    }

    @Override
    public List<String> recovered() {
        return registry.hives().stream()
                .map(Hive::recovered)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public <A> Reading<A> ask(Question<A> question) {
        return answers.ask(question);
    }

    private Reading<RegistryData> value(HostQuestion.ValueOf asked) {
        String name = asked.value().name();
        return registry.read(
                asked.key(),
                (hive, path) -> hive.value(path, name).map(found -> RegistryData.of(found.type(), found.data())));
    }

    private Reading<List<String>> subkeys(HostQuestion.SubkeysOf asked) {
        if (asked.key().equals(RegistryRoot.USERS.key())) {
            return registry.users().names();
        }
        return registry.read(
                asked.key(), (hive, path) -> hive.keyExists(path) ? Optional.of(hive.subkeys(path)) : Optional.empty());
    }

    @Override
    public void write(Change change) throws HostException {
        RegistryValue value = change.setting().location();
        registry.change(
                value.key(),
                (hive, path) -> change.after().isPresent()
                        ? hive.set(path, value.name(), hiveValue(change.after().get()))
                        : hive.deleteValue(path, value.name()));
    }

    @Override
    public boolean removeIfEmpty(RegistryKey key) throws HostException {
        return registry.change(key, (hive, path) -> {
            boolean used =
                    !hive.valueNames(path).isEmpty() || !hive.subkeys(path).isEmpty();
            if (!used) {
                hive.deleteKey(path);
            }
            return !used;
        });
    }

    @Override
    public List<Digest> digests() {
        return folder.digests();
    }

    @Override
    public List<HiveMark> hives() {
        return List.of(mark("SYSTEM", registry.system()), mark("SOFTWARE", registry.software()));
    }

    private static HiveMark mark(String name, Hive hive) {
        HiveIdentity identity = hive.identity();
        String logs = String.join(" ", identity.resourceManager(), identity.log(), identity.transactionManager());
        return new HiveMark(name, identity.sequence(), NO_LOGS.matcher(logs).matches() ? "" : logs);
    }

    @Override
    public void commit() throws HostException {
        for (Hive hive : registry.hives()) {
            try {
                // Logs that were replayed stay where they are in a hive that nothing was changed in.
                if (hive.isEdited()) {
                    hive.commit();
                }
            } catch (HiveException e) {
                throw new HostException(e.problem(), e.remedy(), e);
            }
        }
    }

    @Override
    public void close() {
        registry.close();
    }

    private static HiveValue hiveValue(RegistryData data) {
        return new HiveValue(data.type(), data.bytes());
    }
}
