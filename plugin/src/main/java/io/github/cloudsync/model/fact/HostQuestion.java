package io.github.cloudsync.model.fact;

import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.registry.RegistryView;
import java.time.Instant;
import java.util.List;

/** What can be asked of a machine, live, offline or recorded. {@link HostFacts} says what each answer means. */
public sealed interface HostQuestion<A> extends Question<A> {
    /** Which machines have the fact at all. Whatever says that it has none, although every one of its kind does, was not seen. */
    enum Extent {
        /** Every Windows, running or not. */
        EVERY_WINDOWS,
        /** A Windows that is running: an image may say that it has no such thing. */
        RUNNING,
        /** A Windows that is not running: a live host may say that it has no such thing. */
        NOT_RUNNING
    }

    /** Which machines have the fact. */
    default Extent extent() {
        return Extent.RUNNING;
    }

    /** A question about a place in the registry. */
    sealed interface OfRegistry<A> extends HostQuestion<A> {
        /** The key that it is about, or that the value lies in. */
        RegistryKey key();

        /** The same question about another key. */
        OfRegistry<A> at(RegistryKey other);

        @Override
        default Extent extent() {
            return Extent.EVERY_WINDOWS;
        }

        @Override
        default List<String> about() {
            return List.of(key().written(), key().view() == RegistryView.BITS_32 ? "32-bit" : "64-bit");
        }
    }

    /** The data of a registry value. */
    record ValueOf(RegistryValue value) implements OfRegistry<RegistryData> {
        @Override
        public String words() {
            return "registry value";
        }

        @Override
        public RegistryKey key() {
            return value.key();
        }

        @Override
        public ValueOf at(RegistryKey other) {
            return new ValueOf(other.value(value.name()));
        }

        @Override
        public List<String> about() {
            List<String> key = OfRegistry.super.about();
            return List.of(key.get(0), key.get(1), value.name());
        }
    }

    /** When a key was last written. */
    record KeyWritten(RegistryKey key) implements OfRegistry<Instant> {
        @Override
        public String words() {
            return "registry key written";
        }

        @Override
        public KeyWritten at(RegistryKey other) {
            return new KeyWritten(other);
        }
    }

    /** The keys right below one. */
    record SubkeysOf(RegistryKey key) implements OfRegistry<List<String>> {
        @Override
        public String words() {
            return "registry subkeys";
        }

        @Override
        public SubkeysOf at(RegistryKey other) {
            return new SubkeysOf(other);
        }
    }

    /** An environment variable of this process. */
    record EnvironmentVariable(String name) implements HostQuestion<String> {
        @Override
        public String words() {
            return "environment variable";
        }

        @Override
        public List<String> about() {
            return List.of(name);
        }
    }

    /** Whether this process may write where an administrator may. */
    record Elevated() implements HostQuestion<Boolean> {
        @Override
        public String words() {
            return "elevated";
        }
    }

    /** How much memory there is. */
    record Memory() implements HostQuestion<PhysicalMemory> {
        @Override
        public String words() {
            return "physical memory";
        }
    }

    /** When Windows was last started, by how long it has been running. */
    record BootTime() implements HostQuestion<Instant> {
        @Override
        public String words() {
            return "boot time";
        }
    }

    /** When Windows was last started, as the clock stood then. */
    record RecordedStart() implements HostQuestion<Instant> {
        @Override
        public String words() {
            return "recorded start";
        }
    }

    /** What the machine is joined to. */
    record Membership() implements HostQuestion<JoinStatus> {
        @Override
        public String words() {
            return "join status";
        }
    }

    /** The groups whose rights this process has. */
    record CallerGroups() implements HostQuestion<List<String>> {
        @Override
        public String words() {
            return "groups of the caller";
        }
    }

    /** The members of the local group Administrators. */
    record LocalAdministrators() implements HostQuestion<List<String>> {
        @Override
        public String words() {
            return "local administrators";
        }
    }

    /** How a service is started. */
    record StartOf(String service) implements HostQuestion<Long> {
        @Override
        public String words() {
            return "service start";
        }

        @Override
        public List<String> about() {
            return List.of(service);
        }
    }

    /** A file below the Windows folder. */
    record WindowsFile(String path) implements HostQuestion<String> {
        @Override
        public String words() {
            return "windows file";
        }

        @Override
        public List<String> about() {
            return List.of(path);
        }

        @Override
        public Extent extent() {
            return Extent.EVERY_WINDOWS;
        }
    }

    /** The control sets that a Windows may be started with. */
    record ControlSets() implements HostQuestion<List<String>> {
        @Override
        public String words() {
            return "control sets";
        }

        @Override
        public Extent extent() {
            return Extent.NOT_RUNNING;
        }
    }
}
