package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.ScalarReader;
import io.github.cloudsync.desired.yaml.YamlNode;
import io.github.cloudsync.model.registry.RegistryKey;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reads the path of a registry key as people write it. */
final class RegistryKeys {
    /** See "Registry Element Size Limits" in the Windows documentation. */
    private static final int MAX_SEGMENT = 255;

    private final Problems problems;

    RegistryKeys(Problems problems) {
        this.problems = problems;
    }

    Optional<RegistryKey> read(YamlNode node, String what, boolean in32BitView) {
        Optional<String> path = new ScalarReader(problems).line(node, what);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        String advice = advice(path.get());
        if (!advice.isEmpty()) {
            problems.add(node.at(), what + " " + node.shown() + " " + advice);
            return Optional.empty();
        }
        RegistryKey key = RegistryKey.of(path.get());
        return Optional.of(in32BitView ? key.in32BitView() : key);
    }

    /** What is wrong with a path and how to put it right; empty if nothing is. */
    private static String advice(String path) {
        String upper = path.toUpperCase(Locale.ROOT);
        if (path.indexOf('\\') < 0 && path.indexOf('/') >= 0) {
            return "has slashes; separate its parts with backslashes";
        }
        if (upper.contains("\\\\")) {
            return "has doubled backslashes; outside double quotes one is enough";
        }
        if (upper.endsWith("\\")) {
            return "ends with a backslash; remove it";
        }
        if (upper.matches("(HKCU|HKEY_CURRENT_USER|HKU|HKEY_USERS):?\\\\.*")) {
            return "is in the hive of a user, where no further values can be asked for; name a key below HKLM\\";
        }
        if (upper.matches("HKLM:.*")) {
            return "is written as PowerShell does; leave the ':' out";
        }
        if (!upper.matches("(HKLM|HKEY_LOCAL_MACHINE)\\\\.+")) {
            return "must start with HKLM\\";
        }
        if ((upper + "\\").contains("\\WOW6432NODE\\")) {
            return "names the 32-bit copy by its place; leave WOW6432Node out and add 'view: 32'";
        }
        if (Arrays.stream(path.split("\\\\")).anyMatch(segment -> segment.length() > MAX_SEGMENT)) {
            return "has a part longer than " + MAX_SEGMENT + " characters";
        }
        return "";
    }
}
