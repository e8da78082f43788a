package io.github.cloudsync.model.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a registry key. Keeps the case it was written in and compares without it, as Windows does.
 *
 * @param path the path below the root, without leading, trailing or doubled backslashes; empty for the root itself, which
 *     {@link RegistryRoot#key} gives
 */
public record RegistryKey(RegistryRoot root, String path, RegistryView view) {
    private static final String CURRENT = "SYSTEM\\CurrentControlSet";
    private static final Pattern NUMBERED =
            Pattern.compile("SYSTEM\\\\ControlSet[0-9]{3}(|\\\\.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** Stands for the name of a user's hive. No SID and no file looks so. */
    private static final String EVERY_USER = "*";

    /** @throws IllegalArgumentException if the path has an empty segment */
    public RegistryKey {
        if (path.startsWith("\\") || path.endsWith("\\") || path.contains("\\\\")) {
            throw new IllegalArgumentException("not a registry path: '" + path + "'");
        }
    }

    /**
     * Reads {@code HKLM\SYSTEM\Setup} or {@code HKEY_LOCAL_MACHINE\SYSTEM\Setup} as a key of the 64-bit view.
     *
     * @throws IllegalArgumentException if the text does not start with a known root, is nothing but a root, or has an
     *     empty segment
     */
    public static RegistryKey of(String text) {
        int slash = text.indexOf('\\');
        String first = slash < 0 ? text : text.substring(0, slash);
        RegistryRoot root = RegistryRoot.named(first)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' does not start with HKLM\\ or HKU\\ (HKEY_LOCAL_MACHINE, HKEY_USERS)"));
        if (slash < 0) {
            throw new IllegalArgumentException("'" + text + "' names a root, and no key below it");
        }
        return new RegistryKey(root, text.substring(slash + 1), RegistryView.BITS_64);
    }

    /** The same path as a 32-bit program sees it. */
    public RegistryKey in32BitView() {
        return new RegistryKey(root, path, RegistryView.BITS_32);
    }

    public RegistryKey child(String name) {
        return new RegistryKey(root, path.isEmpty() ? name : path + "\\" + name, view);
    }

    public RegistryValue value(String name) {
        return new RegistryValue(this, name);
    }

    /** The key this one lies in; empty for a key right under the root. */
    public Optional<RegistryKey> parent() {
        int slash = path.lastIndexOf('\\');
        return slash < 0 ? Optional.empty() : Optional.of(new RegistryKey(root, path.substring(0, slash), view));
    }

    /** This key and the keys it lies in, the outermost first. */
    public List<RegistryKey> lineage() {
        List<RegistryKey> keys = new ArrayList<>();
        for (Optional<RegistryKey> key = Optional.of(this);
                key.isPresent();
                key = key.get().parent()) {
            keys.add(0, key.get());
        }
        return List.copyOf(keys);
    }

    /**
     * The one place in the 64-bit view where this key's content lies, as a hive file keeps it: a 32-bit program's
     * {@code HKLM\SOFTWARE\X} is {@code HKLM\SOFTWARE\WOW6432Node\X}, while {@code HKLM\SOFTWARE\Policies} and
     * everything outside {@code HKLM\SOFTWARE} are shared: "Registry Keys Affected by WOW64" in the Windows
     * documentation.
     */
    public RegistryKey unredirected() {
        boolean redirected = view == RegistryView.BITS_32
                && root == RegistryRoot.LOCAL_MACHINE
                && isIn(path, "SOFTWARE")
                && !isIn(path, "SOFTWARE\\Policies")
                && !isIn(path, "SOFTWARE\\WOW6432Node");
        String place = redirected ? path.substring(0, 8) + "\\WOW6432Node" + path.substring(8) : path;
        return new RegistryKey(root, place, RegistryView.BITS_64);
    }

    /** Whether the key is the link {@code CurrentControlSet} that a running Windows makes, or lies in it. */
    public boolean isInCurrentControlSet() {
        return root == RegistryRoot.LOCAL_MACHINE && isIn(path, CURRENT);
    }

    /**
     * The same key as a Windows that is not running keeps it.
     *
     * @param name the name of a control set, such as {@code ControlSet001}
     * @return this key where it is not in {@code CurrentControlSet}
     */
    public RegistryKey inControlSet(String name) {
        return isInCurrentControlSet()
                ? new RegistryKey(root, "SYSTEM\\" + name + path.substring(CURRENT.length()), view)
                : this;
    }

    /** The same key on a Windows that runs with the control set it lies in; this key where it lies in none. */
    public RegistryKey inCurrentControlSet() {
        Matcher numbered = NUMBERED.matcher(path);
        return root == RegistryRoot.LOCAL_MACHINE && numbered.matches()
                ? new RegistryKey(root, CURRENT + numbered.group(1), view)
                : this;
    }

    /**
     * The same place in the hive of any user, {@code HKU\*\SOFTWARE\X}: what a prerequisite owns there it owns in every
     * user's. A key that is in no user's hive stays as it is.
     */
    public RegistryKey ofEveryUser() {
        int slash = path.indexOf('\\');
        return root == RegistryRoot.USERS && slash > 0
                ? new RegistryKey(root, EVERY_USER + path.substring(slash), view)
                : this;
    }

    /** Whether it is a place in the hive of any user, and so none that could be read. */
    public boolean isOfEveryUser() {
        return root == RegistryRoot.USERS && path.startsWith(EVERY_USER + "\\");
    }

    /** This place of every user in the hive of one of them, which hangs at the given key. */
    public RegistryKey inHive(RegistryKey user) {
        return isOfEveryUser() ? user.child(path.substring(EVERY_USER.length() + 1)) : this;
    }

    /** Whether the other key is this one or lies somewhere below it. */
    public boolean contains(RegistryKey other) {
        return root == other.root && view == other.view && isIn(other.path, path);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegistryKey key && root == key.root && view == key.view && isSameName(path, key.path);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * hashOfName(path) + root.hashCode()) + view.hashCode();
    }

    /** The key without its view: {@code HKLM\SOFTWARE\Policies}, which {@link #of} reads back. */
    public String written() {
        return path.isEmpty() ? root.shortName() : root.shortName() + "\\" + path;
    }

    /** The key as messages show it: {@code HKLM\SOFTWARE\Policies}, followed by the view where it is the 32-bit one. */
    @Override
    public String toString() {
        return written() + (view == RegistryView.BITS_32 ? " (32-bit view)" : "");
    }

    /**
     * A name as Windows compares it: letter by letter, in upper case. A whole text in upper case would be another one, as
     * in German a sharp s becomes two letters, and two accounts one.
     */
    public static String folded(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = folded(letters[i]);
        }
        return new String(letters);
    }

    /** Whether Windows takes the two for one name. Makes no third text: names are compared a thousand times a check. */
    public static boolean isSameName(String one, String other) {
        return one.length() == other.length() && begins(one, other);
    }

    /** Equal for names that Windows takes for one. */
    public static int hashOfName(String name) {
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = 31 * hash + folded(name.charAt(i));
        }
        return hash;
    }

    /** In upper case. Nearly every letter of a name is ASCII, for which the table of all characters is the long way. */
    private static char folded(char letter) {
        if (letter < 0x80) {
            return letter >= 'a' && letter <= 'z' ? (char) (letter - ('a' - 'A')) : letter;
        }
        return Character.toUpperCase(letter);
    }

    private static boolean begins(String text, String beginning) {
        for (int i = 0; i < beginning.length(); i++) {
            if (folded(text.charAt(i)) != folded(beginning.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a path is another one or lies in it. */
    private static boolean isIn(String path, String above) {
        return path.length() >= above.length()
                && begins(path, above)
                && (path.length() == above.length() || path.charAt(above.length()) == '\\');
    }
}
