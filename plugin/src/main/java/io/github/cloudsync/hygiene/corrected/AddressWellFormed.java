package io.github.cloudsync.hygiene.corrected;

import io.github.cloudsync.hygiene.address.TopLevelDomains;
import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address or a user principal name is a name, one at sign, and a domain that the internet knows: labels of letters,
 * digits and hyphens, the last of them in the root zone.
 */
record AddressWellFormed(TopLevelDomains known) implements Rule {
    @Override
    public Set<Attribute> attributes() {
        return EnumSet.of(
                Attribute.MAIL, Attribute.PROXY_ADDRESSES, Attribute.TARGET_ADDRESS, Attribute.USER_PRINCIPAL_NAME);
    }

    @Override
    public @Nullable Complaint judge(String value, Attribute attribute, DirectoryObject object) {
        AddressParts parts = AddressParts.of(value, attribute);
        if (Text.isBlank(value) || !parts.isSmtp()) {
            return null;
        }
        if (!parts.hasAtSign() || parts.local().isEmpty() || parts.domain().isEmpty()) {
            return Complaint.of("Format", "It is not an address with a name, an at sign and a domain.", null);
        }
        List<String> faults = new ArrayList<>();
        String domain = Text.stripped(parts.domain());
        String last = domain.substring(domain.lastIndexOf('.') + 1);
        if (!hasLabels(domain)) {
            faults.add("DomainPart");
        } else if (!known.contains(last.toLowerCase(Locale.ROOT))) {
            faults.add("TopLevelDomain");
        }
        String local = parts.local();
        if (local.startsWith(".") || local.endsWith(".") || local.contains("..") || local.indexOf('@') >= 0) {
            faults.add("LocalPart");
        }
        if (faults.isEmpty()) {
            return null;
        }
        return new Complaint(
                faults,
                faults.contains("TopLevelDomain")
                        ? "Its domain ends in no top-level domain of the internet: use a domain that is routable."
                        : "Its form is not that of an address: check periods, hyphens and at signs.",
                faults.equals(List.of("LocalPart")) && local.indexOf('@') < 0
                        ? parts.prefix() + Text.singlePeriods(local) + parts.atAndDomain()
                        : null);
    }

    /** Letters of other scripts are a matter of the characters. */
    private static boolean hasLabels(String domain) {
        String[] labels = domain.split("\\.", -1);
        for (String label : labels) {
            boolean plain = label.chars().allMatch(c -> Text.isAlphanumeric(c) || c == '-' || c > 0x7F);
            if (label.isEmpty() || !plain || label.startsWith("-") || label.endsWith("-")) {
                return false;
            }
        }
        return labels.length > 1;
    }
}
