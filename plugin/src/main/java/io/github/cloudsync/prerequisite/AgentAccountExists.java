package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.fact.Command;
import io.github.cloudsync.model.fact.DirectoryAccount;
import io.github.cloudsync.model.fact.DirectoryFacts;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Place;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The account brought along for the agent is there, enabled, and a gMSA. */
final class AgentAccountExists implements DirectoryPrerequisite {
    private static final Pattern DOMAIN_COMPONENT = Pattern.compile("(?i)(?:^|,)\\s*DC=([^,]+)");

    @Override
    public String id() {
        return "agent-account-exists";
    }

    @Override
    public String title() {
        return "The custom gMSA exists and is enabled";
    }

    @Override
    public void examine(DirectoryFacts directory, Examination examination, Evidence evidence, Demand demand) {
        String name = AgentAccount.name(directory);
        Place place = DirectoryPrerequisite.place(directory, name);
        String expected = "an enabled group Managed Service Account";
        boolean declared = directory.declared().agentAccount().isPresent();
        if (declared && directory.account(name) instanceof Reading.Absent<DirectoryAccount>) {
            String plain = name.substring(name.indexOf('\\') + 1).replace("$", "");
            Command create = Command.powershell("New-ADServiceAccount")
                    .then("-Name")
                    .data(plain, "NAME")
                    .then("-DNSHostName")
                    .data(plain + "." + domain(directory), "NAME.DOMAIN")
                    .then("-PrincipalsAllowedToRetrieveManagedPassword '<the server>$' -KerberosEncryptionType"
                            + " AES128,AES256");
            examination.found(Finding.byHand(
                    new Observation(place, expected, "absent"),
                    "Create it as a Domain Admin: " + create + ". Or correct 'agentAccount:'.",
                    create));
            return;
        }
        AgentAccount.find(directory, place, expected, examination)
                .ifPresent(account -> judge(account, place, expected, examination));
    }

    private static void judge(DirectoryAccount account, Place place, String expected, Examination examination) {
        if (!account.groupManaged()) {
            examination.found(
                    Finding.byHand(
                            new Observation(place, expected, account.distinguishedName() + ", which is none"),
                            "Declare a group Managed Service Account with 'agentAccount:'; the agent runs under no other kind."));
        } else if (!account.enabled()) {
            Command enable = Command.powershell("Enable-ADAccount")
                    .then("-Identity")
                    .data(account.distinguishedName(), "ACCOUNT");
            examination.found(Finding.byHand(
                    new Observation(place, expected, account.distinguishedName() + ", which is disabled"),
                    "Enable it: " + enable + ".",
                    enable));
        } else {
            examination.met(new Observation(place, expected, account.distinguishedName()));
        }
    }

    /** The DNS name of the domain, from the components of a distinguished name in it. */
    private static String domain(DirectoryFacts directory) {
        String base = directory.base().seen().orElse("");
        return DOMAIN_COMPONENT
                .matcher(base)
                .results()
                .map(part -> part.group(1))
                .collect(Collectors.joining("."));
    }
}
