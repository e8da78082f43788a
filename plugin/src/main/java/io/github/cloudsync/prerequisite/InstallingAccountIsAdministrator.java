package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.fact.DirectoryAccount;
import io.github.cloudsync.model.fact.DirectoryFacts;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Place;
import java.util.List;
import java.util.Optional;

/** Who installs the agent may create its gMSA. */
final class InstallingAccountIsAdministrator implements DirectoryPrerequisite {
    /** Domain Admins of a domain and Enterprise Admins of a forest, [MS-DTYP] 2.4.2.4. */
    private static final String DOMAIN_ADMINS = "-512";

    private static final String ENTERPRISE_ADMINS = "-519";

    @Override
    public String id() {
        return "installing-account-is-administrator";
    }

    @Override
    public String title() {
        return "The installing account is in Domain Admins or Enterprise Admins";
    }

    @Override
    public void examine(DirectoryFacts directory, Examination examination, Evidence evidence, Demand demand) {
        String expected = "a member of Domain Admins or Enterprise Admins";
        Optional<String> declared = directory.declared().installingAccount();
        Place place = DirectoryPrerequisite.place(directory, declared.orElse("the account the plugin signs in with"));
        Reading<DirectoryAccount> reading = declared.map(directory::account).orElseGet(directory::self);
        if (reading instanceof Reading.Absent<DirectoryAccount>) {
            examination.found(Finding.byHand(
                    new Observation(place, expected, "absent"),
                    "Name the account that installs the agent with 'installingAccount:'."));
        } else if (!(reading instanceof Reading.Present<DirectoryAccount> account)) {
            examination.notSeen(place, expected, reading);
        } else {
            judge(directory, account.value(), expected, examination);
        }
    }

    private static void judge(
            DirectoryFacts directory, DirectoryAccount account, String expected, Examination examination) {
        Place place = DirectoryPrerequisite.place(directory, account.name());
        Reading<List<String>> reading = directory.groupsOf(account);
        if (!(reading instanceof Reading.Present<List<String>> groups)) {
            examination.notSeen(place, expected, reading);
        } else if (!account.enabled()) {
            examination.found(Finding.byHand(
                    new Observation(place, expected, "disabled"),
                    "Enable it, or name another account with 'installingAccount:'."));
        } else {
            judge(place, account, groups.value(), expected, examination);
        }
    }

    /**
     * The groups that a controller puts into a token hold those of the sIDHistory, too, so that an account which came from
     * another domain may still be called an administrator of that one: only this domain's own groups count. Enterprise
     * Admins is a group of the forest's first domain, whose SID no other domain tells.
     */
    private static void judge(
            Place place, DirectoryAccount account, List<String> groups, String expected, Examination examination) {
        String domain = account.sid().substring(0, account.sid().lastIndexOf('-'));
        for (String own : List.of(domain + DOMAIN_ADMINS, domain + ENTERPRISE_ADMINS)) {
            if (groups.contains(own)) {
                examination.met(new Observation(place, expected, "a member of " + name(own)));
                return;
            }
        }
        for (String group : groups) {
            if (group.startsWith("S-1-5-21-") && group.endsWith(ENTERPRISE_ADMINS)) {
                examination.notSeen(
                        place,
                        expected,
                        Reading.unreadable(
                                "it is a member of " + group + ", and whether that is Enterprise Admins of this"
                                        + " forest or of another one, this domain does not tell; name an account in Domain Admins"
                                        + " with 'installingAccount:'"));
                return;
            }
        }
        examination.found(Finding.byHand(
                new Observation(place, expected, "a member of neither"),
                "Install the agent with an account that is one, and name it with 'installingAccount:'."));
    }

    private static String name(String sid) {
        return (sid.endsWith(DOMAIN_ADMINS) ? "Domain Admins" : "Enterprise Admins") + " (" + sid + ")";
    }
}
