package io.github.cloudsync.hygiene.corrected;

import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import io.github.cloudsync.hygiene.result.Finding;
import io.github.cloudsync.hygiene.result.FindingSink;
import java.util.List;

/** Rules that look at an object as a whole. Stateless. */
final class ObjectRules {
    /** As a rule of thumb, what fits into one object of Entra ID [TSHOOT: LargeObject]. */
    static final int MOST_ADDRESSES = 300;
    /** [TSHOOT: LargeObject]. */
    static final int MOST_CERTIFICATES = 15;

    private ObjectRules() {}

    static void judge(DirectoryObject object, FindingSink findings) {
        List<String> addresses = object.values(Attribute.PROXY_ADDRESSES);
        long primary = addresses.stream().filter(a -> a.startsWith("SMTP:")).count();
        boolean mail = addresses.stream()
                .anyMatch(a -> AddressParts.of(a, Attribute.PROXY_ADDRESSES).isSmtp());
        if (mail && primary != 1) {
            findings.accept(finding(
                    object,
                    Attribute.PROXY_ADDRESSES,
                    "one-primary-address",
                    "PrimaryAddress",
                    primary + " addresses have the prefix SMTP: in capitals, and exactly one is the primary address."));
        }
        tooMany(object, Attribute.PROXY_ADDRESSES, MOST_ADDRESSES, "few-enough-addresses", findings);
        tooMany(object, Attribute.USER_CERTIFICATE, MOST_CERTIFICATES, "few-enough-certificates", findings);
    }

    private static void tooMany(
            DirectoryObject object, Attribute attribute, int most, String rule, FindingSink findings) {
        int count = object.values(attribute).size();
        if (count > most) {
            findings.accept(finding(
                    object,
                    attribute,
                    rule,
                    "TooMany",
                    "It has " + count + " values, and " + most + " are about the most that fit: remove old ones."));
        }
    }

    private static Finding finding(
            DirectoryObject object, Attribute attribute, String rule, String fault, String reason) {
        return new Finding(
                Draft.party(object, attribute, null),
                List.of(),
                List.of(rule),
                List.of(fault),
                List.of(reason),
                null,
                null,
                "",
                Consequence.of(attribute, List.of(fault)),
                false);
    }
}
