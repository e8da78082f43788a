package io.github.cloudsync.source.windows;

import static com.sun.jna.platform.win32.WinError.ERROR_ACCESS_DENIED;
import static com.sun.jna.platform.win32.WinError.ERROR_FILE_NOT_FOUND;
import static com.sun.jna.platform.win32.WinError.ERROR_SUCCESS;

import com.sun.jna.Platform;
import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.Host;
import io.github.cloudsync.model.change.HostException;
import io.github.cloudsync.model.fact.Answers;
import io.github.cloudsync.model.fact.HostQuestion;
import io.github.cloudsync.model.fact.Question;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.fact.RestartMark;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.registry.ServiceStart;
import java.util.LinkedHashSet;
import java.util.OptionalLong;
import java.util.Set;

/** The Windows machine this process runs on. */
public final class WindowsHost implements Host {
    private final Registry registry = new Registry();
    private final Set<RegistryKey> written = new LinkedHashSet<>();
    private final Answers answers = new Answers()
            .to(HostQuestion.ValueOf.class, asked -> registry.value(asked.value()))
            .to(HostQuestion.KeyWritten.class, asked -> registry.lastWritten(asked.key()))
            .to(HostQuestion.SubkeysOf.class, asked -> registry.subkeys(asked.key()))
            .none(HostQuestion.ControlSets.class, "a running Windows has one current control set")
            .to(HostQuestion.EnvironmentVariable.class, this::variable)
            .to(HostQuestion.Elevated.class, asked -> CallerToken.elevated())
            .to(HostQuestion.Memory.class, asked -> MemorySize.read())
            .to(HostQuestion.BootTime.class, asked -> BootClock.byUptime())
            .to(HostQuestion.RecordedStart.class, asked -> BootClock.recorded())
            .to(HostQuestion.Membership.class, asked -> DomainMembership.read())
            .to(HostQuestion.CallerGroups.class, asked -> CallerToken.groups())
            .to(HostQuestion.LocalAdministrators.class, asked -> LocalAdministrators.read())
            .to(HostQuestion.StartOf.class, asked -> Services.start(asked.service()))
            .to(HostQuestion.WindowsFile.class, asked -> WindowsFolder.file(asked.path()));

    private WindowsHost() {}

    /**
     * Opens this machine.
     *
     * @throws HostException if it does not run Windows, or Windows cannot be called safely
     */
    public static WindowsHost open() throws HostException {
        if (!Platform.isWindows()) {
            throw new HostException(
                    "The target 'local' is the Windows machine that the build runs on, and this one runs "
                            + System.getProperty("os.name") + ".",
                    "Run the build on the server, or check it from here with 'target: image' (an offline image) or"
                            + " 'target: snapshot' (a recording).");
        }
        NativeCode.load();
        return new WindowsHost();
    }

    @Override
    public <A> Reading<A> ask(Question<A> question) {
        return answers.ask(question);
    }

    private Reading<String> variable(HostQuestion.EnvironmentVariable variable) {
        String value = System.getenv(variable.name());
        return value == null ? Reading.absent() : Reading.present(value);
    }

    @Override
    public void write(Change change) throws HostException {
        RegistryValue value = change.setting().location();
        oweRestartFor(value.key());
        written.add(value.key());
        int error = change.setting() instanceof ServiceStart start
                ? Services.setStart(start.service(), startType(change))
                : change.after().isPresent()
                        ? registry.set(value, change.after().get())
                        : registry.remove(value);
        if (error != ERROR_SUCCESS) {
            throw failure("write " + value, error);
        }
    }

    private static long startType(Change change) throws HostException {
        return change.after()
                .map(RegistryData::asDword)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .orElseThrow(() -> new HostException(
                        "Cannot make " + change.setting() + " "
                                + change.after().map(RegistryData::brief).orElse("absent")
                                + ": the service control manager takes a number only.",
                        "Set the service's start type with sc.exe or in services.msc."));
    }

    @Override
    public boolean removeIfEmpty(RegistryKey key) throws HostException {
        Reading<Boolean> empty = registry.isEmpty(key);
        if (empty instanceof Reading.Absent) {
            return true;
        }
        if (empty instanceof Reading.Unreadable<Boolean> unreadable) {
            throw new HostException(
                    "Cannot look into " + key + ": " + unreadable.reason() + ".",
                    "It was left where it is; remove it with regedit if it is still empty.");
        }
        if (!empty.seen().orElse(false)) {
            return false;
        }
        oweRestartFor(key);
        int error = registry.delete(key);
        if (error != ERROR_SUCCESS && error != ERROR_FILE_NOT_FOUND) {
            throw failure("remove the empty key " + key, error);
        }
        return true;
    }

    /** Before the change, so that a process killed in between leaves a restart too many and never one too few. */
    private void oweRestartFor(RegistryKey key) throws HostException {
        if (RestartMark.isOwedFor(key)) {
            int error = registry.createInMemory(RestartMark.KEY);
            if (error != ERROR_SUCCESS) {
                throw failure("note in " + RestartMark.KEY + " that a restart is owed", error);
            }
        }
    }

    /** Windows writes its hives lazily; this makes it do so now for those that were written to. */
    @Override
    public void commit() throws HostException {
        for (RegistryKey key : written) {
            int error = registry.flush(key);
            if (error != ERROR_SUCCESS) {
                throw failure("write the hive of " + key + " to disk", error);
            }
        }
        written.clear();
    }

    @Override
    public void close() {
        registry.close();
    }

    private static HostException failure(String action, int error) {
        return error == ERROR_ACCESS_DENIED
                ? new HostException(
                        "Cannot " + action + ": access denied.",
                        "Run Maven as an administrator; if it does, look at the key's permissions in regedit.")
                : new HostException(
                        "Cannot " + action + ": " + WindowsErrors.describe(error) + ".",
                        "Put right what Windows complains about and run the goal again; what was done so far is in the"
                                + " journal.");
    }
}
