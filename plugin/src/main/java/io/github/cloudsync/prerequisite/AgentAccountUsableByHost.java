package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.fact.Command;
import io.github.cloudsync.model.fact.DirectoryAccount;
import io.github.cloudsync.model.fact.DirectoryFacts;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.Permission;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Place;
import java.util.Optional;

/** The server may retrieve the password of the gMSA its agent is to run under. */
final class AgentAccountUsableByHost implements DirectoryPrerequisite {
    @Override
    public String id() {
        return "agent-account-usable-by-host";
    }

    @Override
    public String title() {
        return "The server may retrieve the password of the custom gMSA";
    }

    @Override
    public void examine(DirectoryFacts directory, Examination examination, Evidence evidence, Demand demand) {
        Place place = DirectoryPrerequisite.place(directory, AgentAccount.name(directory));
        String expected = "the server may retrieve the password";
        Optional<DirectoryAccount> agent = AgentAccount.find(directory, place, expected, examination);
        if (agent.isEmpty()) {
            return;
        }
        AgentHost.find(directory, evidence, place, examination)
                .ifPresent(host ->
                        judge(directory.passwordRetrieval(agent.get(), host), agent.get(), host, place, examination));
    }

    private static void judge(
            Reading<Permission> reading,
            DirectoryAccount agent,
            DirectoryAccount host,
            Place place,
            Examination examination) {
        String expected = host.name() + " may retrieve the password";
        if (!(reading instanceof Reading.Present<Permission> permission)) {
            examination.notSeen(place, expected, reading);
            return;
        }
        String because = permission.value().because();
        switch (permission.value().standing()) {
            case GRANTED -> examination.met(new Observation(place, expected, because));
            case UNDECIDED -> examination.notSeen(place, expected, Reading.unreadable(because));
            case MISSING, DENIED -> {
                String computer = host.name().substring(host.name().indexOf('\\') + 1);
                Command allow = Command.powershell("Set-ADServiceAccount")
                        .then("-Identity")
                        .data(agent.distinguishedName(), "ACCOUNT")
                        .then("-PrincipalsAllowedToRetrieveManagedPassword")
                        .data(computer, "COMPUTER$");
                examination.found(Finding.byHand(
                        new Observation(place, expected, because),
                        "Run " + allow
                                + " and name those who may today as well, for the command replaces the list. If the"
                                + " server is to get the right through a group, restart it after adding it there.",
                        allow));
            }
        }
    }
}
