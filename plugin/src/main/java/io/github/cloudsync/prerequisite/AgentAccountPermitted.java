package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.fact.Command;
import io.github.cloudsync.model.fact.DelegatedPermission;
import io.github.cloudsync.model.fact.Delegation;
import io.github.cloudsync.model.fact.DirectoryAccount;
import io.github.cloudsync.model.fact.DirectoryFacts;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.Permission.Standing;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Place;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The gMSA brought along for the agent has the permissions of the table in Microsoft's prerequisites. */
final class AgentAccountPermitted implements DirectoryPrerequisite {
    @Override
    public String id() {
        return "agent-account-permitted";
    }

    @Override
    public String title() {
        return "The custom gMSA has the permissions cloud sync needs";
    }

    @Override
    public void examine(DirectoryFacts directory, Examination examination, Evidence evidence, Demand demand) {
        Place place = DirectoryPrerequisite.place(directory, AgentAccount.name(directory));
        String expected = "the permissions of a custom gMSA";
        AgentAccount.find(directory, place, expected, examination)
                .ifPresent(agent -> judge(directory, agent, place, expected, examination));
    }

    private static void judge(
            DirectoryFacts directory, DirectoryAccount agent, Place place, String expected, Examination examination) {
        Reading<Delegation> reading = directory.delegation(agent);
        if (!(reading instanceof Reading.Present<Delegation> delegation)) {
            examination.notSeen(place, expected, reading);
            return;
        }
        delegation.value().permissions().forEach(row -> judge(row, delegation.value(), agent, examination));
        Place container = place(delegation.value(), agent);
        delegation
                .value()
                .excess()
                .forEach(right ->
                        examination.met(new Observation(container, "no right that the table does not name", right)));
        Reading<List<Delegation>> blocked = directory.delegationWhereInheritanceIsBlocked(agent);
        if (blocked instanceof Reading.Present<List<Delegation>> delegations) {
            delegations.value().forEach(one -> judgeBlocked(one, agent, examination));
        } else {
            examination.notSeen(
                    DirectoryPrerequisite.place(directory, "OUs that block inheritance"), expected, blocked);
        }
    }

    private static void judge(
            DelegatedPermission row, Delegation delegation, DirectoryAccount agent, Examination examination) {
        Place place = place(delegation, agent);
        Observation seen = new Observation(place, row.name(), row.permission().because());
        switch (row.permission().standing()) {
            case GRANTED -> examination.met(seen);
            case UNDECIDED ->
                examination.notSeen(
                        place, row.name(), Reading.unreadable(row.permission().because()));
            case MISSING -> {
                Command grant = grant(row, delegation, agent);
                examination.found(
                        Finding.byHand(seen, "Run " + grant + ". In SDDL the entry is " + row.ace() + ".", grant));
            }
            case DENIED ->
                examination.found(Finding.byHand(
                        seen, "Remove the entry that denies it; granting it besides would change nothing."));
        }
    }

    private static void judgeBlocked(Delegation delegation, DirectoryAccount agent, Examination examination) {
        Place place = place(delegation, agent);
        String expected = "inherits the permissions or grants them itself";
        List<DelegatedPermission> lacking =
                delegation.permissions().stream().filter(row -> !row.granted()).toList();
        if (lacking.isEmpty()) {
            examination.met(new Observation(place, expected, "inheritance is blocked, but the OU grants them itself"));
        } else if (lacking.stream().allMatch(row -> row.permission().standing() == Standing.UNDECIDED)) {
            examination.notSeen(
                    place,
                    expected,
                    Reading.unreadable(lacking.get(0).permission().because()));
        } else {
            Command inherit = Command.cmd("dsacls")
                    .data(delegation.container(), "CONTAINER")
                    .then("/P:N");
            List<Command> grants =
                    lacking.stream().map(row -> grant(row, delegation, agent)).toList();
            String names = lacking.stream().map(DelegatedPermission::name).collect(Collectors.joining("; "));
            examination.found(Finding.byHand(
                    new Observation(
                            place,
                            expected,
                            "inheritance is blocked, and " + lacking.size() + " are missing: " + names),
                    "Let the OU inherit again: " + inherit + ". Or grant them there: "
                            + grants.stream().map(Command::toString).collect(Collectors.joining(" and "))
                            + ".",
                    Stream.concat(Stream.of(inherit), grants.stream()).toList()));
        }
    }

    private static Command grant(DelegatedPermission row, Delegation delegation, DirectoryAccount agent) {
        return Command.cmd("dsacls")
                .data(delegation.container(), "CONTAINER")
                .then(row.onContainer() ? "/I:T /G" : "/I:S /G")
                .data(agent.name() + ":" + row.rights(), "ACCOUNT:" + row.rights());
    }

    private static Place place(Delegation delegation, DirectoryAccount agent) {
        return new Place.OfRights(delegation.container(), agent.name());
    }
}
