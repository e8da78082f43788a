package io.github.cloudsync.hygiene.idfix;

import io.github.cloudsync.hygiene.object.Attribute;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of IdFix's grid.
 *
 * @param faults of all failing rules, in the order of the rules
 * @param value as it is in the directory; null where the attribute is absent
 * @param update what is proposed; null for nothing
 */
public record Row(
        String dn,
        String cn,
        String objectClass,
        Attribute attribute,
        List<String> faults,
        @Nullable String value,
        @Nullable String update,
        String action) {

    /** The attribute as IdFix spells it. */
    public String attributeName() {
        return attribute == Attribute.MAIL_NICKNAME ? "mailnickname" : attribute.ldapName();
    }
}
