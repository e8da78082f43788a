package io.github.cloudsync.hygiene.corrected;

import io.github.cloudsync.hygiene.object.Attribute;
import java.util.List;

/** What synchronisation does with a value that breaks a rule, as Microsoft documents it. Stateless. */
final class Consequence {
    private Consequence() {}

    /** A sentence with its source; empty where none is documented. */
    static String of(Attribute attribute, List<String> faults) {
        boolean duplicate = faults.contains("Duplicate");
        return switch (attribute) {
            case USER_PRINCIPAL_NAME ->
                duplicate
                        ? "Of two users the later one gets the user principal name prefix+4 digits@initial domain; with a group"
                                + " or contact of the same address it is an export error (duplicate attribute resiliency)."
                        : "The user principal name in the cloud becomes mailNickname@initial domain (how the user principal"
                                + " name is populated).";
            case PROXY_ADDRESSES ->
                duplicate
                        ? "The address is dropped from the object that comes later and listed in its provisioning errors"
                                + " (duplicate attribute resiliency)."
                        : faults.contains("TooMany")
                                ? "The export fails with LargeObject (synchronisation errors)."
                                : "";
            case MAIL -> duplicate ? "An update fails with AttributeValueMustBeUnique (synchronisation errors)." : "";
            case USER_CERTIFICATE ->
                faults.contains("TooMany") ? "The export fails with LargeObject (synchronisation errors)." : "";
            default -> "";
        };
    }
}
