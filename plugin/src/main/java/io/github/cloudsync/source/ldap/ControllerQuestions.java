package io.github.cloudsync.source.ldap;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchScope;
import io.github.cloudsync.model.fact.DomainController;
import io.github.cloudsync.model.fact.KdsRootKey;
import io.github.cloudsync.model.fact.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which domain controllers a domain has, and which keys they compute the passwords of gMSAs from. */
final class ControllerQuestions {
    /** The relative identifiers of the groups Domain Controllers and Read-only Domain Controllers, [MS-DTYP] 2.4.2.4. */
    private static final String WRITABLE = "516";

    private static final String READ_ONLY = "521";

    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+ \\((\\d+)\\)");

    /** From 1601 to 1970 in the 100-nanosecond steps of a FILETIME, [MS-DTYP] 2.3.3. */
    private static final long EPOCH = 116_444_736_000_000_000L;

    private static final long STEPS_A_SECOND = 10_000_000;

    private ControllerQuestions() {}

    static Reading<List<DomainController>> controllers(Session session) throws DirectoryProblem {
        // By primary group and not by a bit of userAccountControl: that search would look at every computer.
        List<Entry> computers = session.search(
                session.root().domain(),
                SearchScope.SUB,
                Filter.createANDFilter(
                        Filter.createEqualityFilter("objectCategory", "computer"),
                        Filter.createORFilter(
                                Filter.createEqualityFilter("primaryGroupID", WRITABLE),
                                Filter.createEqualityFilter("primaryGroupID", READ_ONLY))),
                "the domain controllers",
                "cn",
                "primaryGroupID",
                "operatingSystem",
                "operatingSystemVersion",
                "serverReferenceBL");
        if (computers.isEmpty()) {
            return Reading.unreadable("the account the plugin signed in with sees no domain controller in "
                    + session.root().domain() + ". Sign in with one that may read them.");
        }
        Map<String, Long> functionality = functionality(session);
        List<DomainController> controllers = new ArrayList<>();
        for (Entry computer : computers) {
            Long level = computer.text("serverReferenceBL")
                    .map(server -> functionality.get(server.toLowerCase(Locale.ROOT)))
                    .orElse(null);
            controllers.add(new DomainController(
                    computer.neededText("cn"),
                    computer.text("operatingSystem").orElse(""),
                    build(computer.text("operatingSystemVersion").orElse("")),
                    level == null ? OptionalLong.empty() : OptionalLong.of(level),
                    computer.neededText("primaryGroupID").equals(READ_ONLY)));
        }
        return Reading.present(controllers);
    }

    /** The highest functional level each server supports, by the lower-case distinguished name of the server. */
    private static Map<String, Long> functionality(Session session) throws DirectoryProblem {
        Map<String, Long> levels = new HashMap<>();
        for (Entry settings : session.search(
                "CN=Sites," + session.root().configuration(),
                SearchScope.SUB,
                Filter.createORFilter(
                        Filter.createEqualityFilter("objectCategory", "nTDSDSA"),
                        Filter.createEqualityFilter("objectCategory", "nTDSDSARO")),
                "the functional levels of the domain controllers",
                "msDS-Behavior-Version")) {
            OptionalLong level = settings.number("msDS-Behavior-Version");
            int comma = settings.dn().indexOf(',');
            if (level.isPresent() && comma > 0) {
                levels.put(settings.dn().substring(comma + 1).toLowerCase(Locale.ROOT), level.getAsLong());
            }
        }
        return levels;
    }

    private static OptionalLong build(String operatingSystemVersion) {
        Matcher version = VERSION.matcher(operatingSystemVersion);
        return version.matches() ? OptionalLong.of(Long.parseLong(version.group(1))) : OptionalLong.empty();
    }

    static Reading<List<KdsRootKey>> rootKeys(Session session) throws DirectoryProblem {
        String container = "CN=Master Root Keys,CN=Group Key Distribution Service,CN=Services,"
                + session.root().configuration();
        List<KdsRootKey> keys = new ArrayList<>();
        for (Entry key : session.search(
                container,
                SearchScope.ONE,
                Filter.createEqualityFilter("objectClass", "msKds-ProvRootKey"),
                "the KDS root keys",
                "cn",
                "msKds-UseStartTime")) {
            long steps = key.neededNumber("msKds-UseStartTime") - EPOCH;
            keys.add(new KdsRootKey(key.neededText("cn"), Instant.ofEpochSecond(Math.floorDiv(steps, STEPS_A_SECOND))));
        }
        return keys.isEmpty()
                ? Reading.unreadable(
                        "no KDS root key is visible in " + container + ", and by default only Domain Admins"
                                + " and Enterprise Admins see any. Sign in as one of them, or run 'Get-KdsRootKey' on a domain"
                                + " controller and attest what it says.")
                : Reading.present(keys);
    }
}
