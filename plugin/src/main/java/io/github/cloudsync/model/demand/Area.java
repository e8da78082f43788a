package io.github.cloudsync.model.demand;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The parts that the prerequisites fall into. A desired state may limit itself to some of them with {@code verify}. */
public enum Area {
    /** The Windows server the agent runs on: what can be seen on the machine itself. */
    SERVER,
    /** Active Directory. */
    DIRECTORY,
    /** What the server reaches: firewalls, proxies and Microsoft's endpoints. */
    NETWORK,
    /** The Microsoft Entra tenant. */
    TENANT,
    /** The attributes of the objects that are to be synchronised. */
    ATTRIBUTES;

    /** The word the desired state uses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Some areas as the desired state lists them: {@code server, directory}. */
    public static String list(Collection<Area> areas) {
        return sorted(areas).stream().map(Area::word).collect(Collectors.joining(", "));
    }

    /** Some areas as a sentence names them: {@code server, directory and tenant}. */
    public static String inWords(Collection<Area> areas) {
        String list = list(areas);
        int last = list.lastIndexOf(", ");
        return last < 0 ? list : list.substring(0, last) + " and " + list.substring(last + 2);
    }

    private static Set<Area> sorted(Collection<Area> areas) {
        return new TreeSet<>(areas);
    }
}
