package io.github.cloudsync.hygiene.object;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One object of a directory, decoded. An attribute that is not there has no value; one that is there may well have an
 * empty one. Immutable.
 */
public final class DirectoryObject {
    private final String dn;
    private final Map<Attribute, List<String>> values;
    private final boolean damaged;

    /**
     * An object of these attributes.
     *
     * @param values each attribute that is there, its values in the order in which they were received
     * @param damaged whether a value is not the UTF-8 that the directory stores, and was read with replacements
     */
    public DirectoryObject(String dn, Map<Attribute, List<String>> values, boolean damaged) {
        this.dn = dn;
        EnumMap<Attribute, List<String>> copy = new EnumMap<>(Attribute.class);
        values.forEach((attribute, list) -> copy.put(attribute, List.copyOf(list)));
        this.values = copy;
        this.damaged = damaged;
    }

    /** The distinguished name as the source wrote it. */
    public String dn() {
        return dn;
    }

    /** In the order received; empty where the attribute is not there. */
    public List<String> values(Attribute attribute) {
        return values.getOrDefault(attribute, List.of());
    }

    /** The first value, which is the only one that counts of a single-valued attribute. */
    public @Nullable String first(Attribute attribute) {
        List<String> all = values(attribute);
        return all.isEmpty() ? null : all.get(0);
    }

    /** The first value, or an empty text where there is none. */
    public String text(Attribute attribute) {
        String first = first(attribute);
        return first == null ? "" : first;
    }

    public boolean has(Attribute attribute) {
        return !values(attribute).isEmpty();
    }

    /** Whether it has a value that was not UTF-8. */
    public boolean damaged() {
        return damaged;
    }

    /** The most specific class: Active Directory sends them from {@code top} downwards. Empty where there is none. */
    public String objectClass() {
        List<String> classes = values(Attribute.OBJECT_CLASS);
        return classes.isEmpty() ? "" : classes.get(classes.size() - 1);
    }

    /** Whether it says of what category it is; else {@link #category} derives it. */
    public boolean saysCategory() {
        return has(Attribute.OBJECT_CATEGORY);
    }

    /** What the directory searches for by {@code objectCategory}, derived from the class where it is not there. */
    public Category category() {
        String said = first(Attribute.OBJECT_CATEGORY);
        return said == null ? Category.ofClass(objectClass()) : Category.ofName(said);
    }

    /** The kinds of object that rules look at. */
    public enum Category {
        PERSON,
        GROUP,
        OTHER;

        /** By the first part of a category's name; a file may also hold the name of the class alone. */
        private static Category ofName(String name) {
            String first = name.split(",", 2)[0].strip().toLowerCase(Locale.ROOT);
            String word = first.startsWith("cn=") ? first.substring(3).strip() : first;
            return word.equals("person") ? PERSON : word.equals("group") ? GROUP : OTHER;
        }

        /** {@code defaultObjectCategory} of the classes that have the category Person or Group [MS-ADSC]. */
        private static Category ofClass(String name) {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "user", "contact", "person", "organizationalperson", "inetorgperson" -> PERSON;
                case "group" -> GROUP;
                default -> OTHER;
            };
        }
    }
}
