package io.github.cloudsync.hygiene.corrected;

import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One condition that every value of some attributes must satisfy. Stateless. */
interface Rule {
    /** The attributes whose values it judges. */
    Set<Attribute> attributes();

    /** What is wrong; null where nothing is. */
    @Nullable
    Complaint judge(String value, Attribute attribute, DirectoryObject object);

    /** As results and waivers name it. */
    default String id() {
        return idOf(getClass());
    }

    static String idOf(Class<?> rule) {
        return rule.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
