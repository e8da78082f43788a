package io.github.cloudsync.hygiene.corrected;

import static io.github.cloudsync.hygiene.object.Attribute.CN;
import static io.github.cloudsync.hygiene.object.Attribute.IS_CRITICAL_SYSTEM_OBJECT;
import static io.github.cloudsync.hygiene.object.Attribute.RECIPIENT_TYPE_DETAILS;
import static io.github.cloudsync.hygiene.object.Attribute.SAM_ACCOUNT_NAME;

import io.github.cloudsync.hygiene.object.DirectoryObject;
import io.github.cloudsync.hygiene.object.OrdinalCase;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which objects are users, and which ones synchronisation leaves out, exactly: a name that only begins alike is no reason. */
final class Kinds {
    private static final String GUID = "\\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}}?";

    /** Accounts that Windows, Exchange and synchronisation itself make, whole names only. */
    private static final Pattern WELL_KNOWN = Pattern.compile(
            "Administrator|Guest|krbtgt(_\\d{1,5})?|SUPPORT_388945a0|Exchange Online-ApplicationAccount"
                    + "|DiscoverySearchMailbox ?" + GUID + "|SystemMailbox ?" + GUID + "|FederatedEmail\\." + GUID
                    + "|HealthMailbox[-0-9a-f]{7,40}|CAS_\\{[0-9a-f]{8,}}?|(IUSR|IWAM)_[A-Z0-9-]{1,15}",
            Pattern.CASE_INSENSITIVE);

    /** System, arbitration and discovery mailboxes of Exchange [MS-OXOAB RecipientTypeDetails], as bits. */
    private static final long SYSTEM_MAILBOXES =
            0x1000L | 0x2000 | 0x4000 | 0x400000 | 0x800000 | 0x1000000 | 0x20000000;

    private static final Set<String> USERS = Set.of("user", "inetOrgPerson");

    private Kinds() {}

    static boolean isUser(DirectoryObject object) {
        return USERS.contains(object.objectClass());
    }

    /** Why an object is not judged; empty where it is. */
    static Optional<String> whySkipped(DirectoryObject object) {
        if (OrdinalCase.equal(Text.stripped(object.text(IS_CRITICAL_SYSTEM_OBJECT)), "true")) {
            return Optional.of("isCriticalSystemObject");
        }
        if (OrdinalCase.contains(object.dn(), "\\0ACNF:")) {
            return Optional.of("replication conflict");
        }
        if (!isUser(object)) {
            return Optional.empty();
        }
        if (WELL_KNOWN.matcher(object.text(CN)).matches()) {
            return Optional.of("well-known account");
        }
        for (String name : new String[] {object.text(SAM_ACCOUNT_NAME), object.text(CN)}) {
            if (OrdinalCase.startsWith(name, "MSOL_") || OrdinalCase.startsWith(name, "AAD_")) {
                return Optional.of("account of synchronisation itself");
            }
        }
        if (object.text(SAM_ACCOUNT_NAME).endsWith("$")) {
            return Optional.of("account of a trust or a computer");
        }
        return isSystemMailbox(object.text(RECIPIENT_TYPE_DETAILS)) ? Optional.of("system mailbox") : Optional.empty();
    }

    private static boolean isSystemMailbox(String details) {
        try {
            return (Long.parseLong(details) & SYSTEM_MAILBOXES) != 0;
        } catch (NumberFormatException none) {
            return false;
        }
    }
}
