package io.github.cloudsync.model.fact;

import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.registry.ServiceStart;
import java.time.Instant;
import java.util.List;

/**
 * What can be asked of a machine, live, offline or recorded, each {@link HostQuestion} by a name of its own.
 *
 * <p>Never changes the machine and never throws for what it cannot see: every answer is a {@link Reading}.
 */
public interface HostFacts extends Source {
    /** The facts of a machine that this source answers for. */
    static HostFacts of(Source source) {
        return source instanceof HostFacts facts ? facts : source::ask;
    }

    /** The data of a value; absent if the value or its key is not there. */
    default Reading<RegistryData> value(RegistryValue value) {
        return ask(new HostQuestion.ValueOf(value));
    }

    /** When the key was last written; absent if there is no such key, so this also tells whether a key exists. */
    default Reading<Instant> lastWritten(RegistryKey key) {
        return ask(new HostQuestion.KeyWritten(key));
    }

    /** The names of the keys right below; absent if there is no such key. */
    default Reading<List<String>> subkeys(RegistryKey key) {
        return ask(new HostQuestion.SubkeysOf(key));
    }

    /**
     * The control sets of a Windows that is not running, such as {@code ControlSet001}: each one that {@code HKLM\\SYSTEM\\Select}
     * names and that it may be started with, the one of the next start first. There is no {@code CurrentControlSet} on it,
     * so that whoever asks for one gets no answer. Inapplicable on a running Windows, which has a current one.
     */
    default Reading<List<String>> controlSets() {
        return ask(new HostQuestion.ControlSets());
    }

    /** The value of an environment variable of this process. */
    default Reading<String> environmentVariable(String name) {
        return ask(new HostQuestion.EnvironmentVariable(name));
    }

    /** Whether this process may write where an administrator may. */
    default Reading<Boolean> elevated() {
        return ask(new HostQuestion.Elevated());
    }

    /** How much memory the machine has. An offline image has none. */
    default Reading<PhysicalMemory> physicalMemory() {
        return ask(new HostQuestion.Memory());
    }

    /** When Windows was last started: the time now less the time it has been running. An offline image is not running. */
    default Reading<Instant> bootTime() {
        return ask(new HostQuestion.BootTime());
    }

    /**
     * When Windows was last started, as the clock stood at that start. Differs from {@link #bootTime()} by as much as the
     * clock was set since, by a person, by a time server or after the machine was paused.
     */
    default Reading<Instant> recordedStart() {
        return ask(new HostQuestion.RecordedStart());
    }

    /**
     * What the machine itself takes itself to be joined to, which says nothing about whether the domain still agrees.
     * Inapplicable on an offline image: a machine is joined after it is made from the image.
     */
    default Reading<JoinStatus> joinStatus() {
        return ask(new HostQuestion.Membership());
    }

    /**
     * The SIDs of the groups that this process has the rights of, such as {@code S-1-5-32-544}. Groups that are in the
     * token only to deny, as in a console that is not elevated, are left out.
     */
    default Reading<List<String>> callerGroups() {
        return ask(new HostQuestion.CallerGroups());
    }

    /** The members of the local group Administrators, as {@code DOMAIN\\name}, or the SID of one that has no name. */
    default Reading<List<String>> localAdministrators() {
        return ask(new HostQuestion.LocalAdministrators());
    }

    /**
     * How a service is started as the service control manager has it in force, with the numbers of {@link ServiceStart};
     * absent if there is no such service. It differs from the registry where somebody has written past the manager.
     * Inapplicable on an offline image, where the registry alone counts.
     */
    default Reading<Long> serviceStart(String service) {
        return ask(new HostQuestion.StartOf(service));
    }

    /**
     * Looks for a file below the Windows folder.
     *
     * @param path relative to it, with backslashes, such as {@code System32\\drivers\\etc\\hosts}
     * @return the file's full path; absent if there is no such file
     */
    default Reading<String> windowsFile(String path) {
        return ask(new HostQuestion.WindowsFile(path));
    }
}
