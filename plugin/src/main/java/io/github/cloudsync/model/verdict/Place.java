package io.github.cloudsync.model.verdict;

import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.registry.Setting;
import java.util.Optional;

/** Where something was looked at. As a text it is what a person would look it up by. */
public sealed interface Place {
    /** A value of the registry, or what else can be changed on its own. */
    record OfSetting(Setting setting) implements Place {
        @Override
        public String toString() {
            return setting.toString();
        }
    }

    /** A key of the registry. */
    record OfKey(RegistryKey key) implements Place {
        @Override
        public String toString() {
            return key.toString();
        }
    }

    /** How a service is started, as the service control manager has it in force. */
    record OfService(String service) implements Place {
        @Override
        public String toString() {
            return "service control manager, " + service + ", start type";
        }
    }

    /**
     * A file.
     *
     * @param path as a person would type it, such as {@code %SystemRoot%\System32\notepad.exe}
     */
    record OfFile(String path) implements Place {
        @Override
        public String toString() {
            return path;
        }
    }

    /** An environment variable of this process. */
    record OfVariable(String name) implements Place {
        @Override
        public String toString() {
            return "%" + name + "%";
        }
    }

    /**
     * Something of a directory.
     *
     * @param directory the domain or the server as the desired state names it
     * @param object a name, or what else there is only one of, such as {@code KDS root keys}
     */
    record OfDirectory(String directory, String object, Optional<String> attribute) implements Place {
        @Override
        public String toString() {
            return directory + " " + object + attribute.map(name -> " " + name).orElse("");
        }
    }

    /**
     * What an account may do in a container of a directory.
     *
     * @param container its distinguished name
     */
    record OfRights(String container, String account) implements Place {
        @Override
        public String toString() {
            return container + " " + account;
        }
    }

    /** What has no address, such as {@code physical memory}. */
    record OfMatter(String matter) implements Place {
        @Override
        public String toString() {
            return matter;
        }
    }

    static Place of(Setting setting) {
        return new OfSetting(setting);
    }

    static Place of(RegistryKey key) {
        return new OfKey(key);
    }

    /** What has no address. */
    static Place of(String matter) {
        return new OfMatter(matter);
    }

    /** The same in a control set of a Windows that is not running, where nothing is only a service any more. */
    default Place inControlSet(String name) {
        if (this instanceof OfKey of && of.key().isInCurrentControlSet()) {
            return of(of.key().inControlSet(name));
        }
        if (this instanceof OfSetting of && of.setting().location().key().isInCurrentControlSet()) {
            RegistryValue value = of.setting().location();
            return of(value.key().inControlSet(name).value(value.name()));
        }
        return this;
    }
}
