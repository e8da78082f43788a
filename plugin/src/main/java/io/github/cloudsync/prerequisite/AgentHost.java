package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.fact.DirectoryAccount;
import io.github.cloudsync.model.fact.DirectoryFacts;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Place;
import java.util.Optional;

/** The computer the agent runs on, as the directory knows it. */
final class AgentHost {
    private static final RegistryValue NAME = RegistryKey.of(
                    "HKLM\\SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ComputerName")
            .value("ComputerName");

    private AgentHost() {}

    /** Looks up its account by the declared name, else by the name the checked host gives itself. */
    static Optional<DirectoryAccount> find(
            DirectoryFacts directory, Evidence evidence, Place place, Examination examination) {
        String expected = "the computer account of the agent's server";
        Reading<String> name = name(directory, evidence);
        if (!(name instanceof Reading.Present<String> known)) {
            String why = name instanceof Reading.Unreadable<String> unreadable
                    ? " (" + NAME + " could not be read: " + unreadable.reason() + ")"
                    : "";
            examination.notSeen(
                    place,
                    expected,
                    Reading.unreadable("the host that is checked does not say its name" + why
                            + ". Declare it with 'agentHost:'."));
            return Optional.empty();
        }
        Reading<DirectoryAccount> account = directory.account(known.value() + "$");
        if (account instanceof Reading.Absent<DirectoryAccount>) {
            examination.found(Finding.byHand(
                    new Observation(DirectoryPrerequisite.place(directory, known.value()), expected, "absent"),
                    "Join the server to the domain, or correct 'agentHost:'."));
        } else if (!(account instanceof Reading.Present<DirectoryAccount>)) {
            examination.notSeen(place, expected, account);
        }
        return account.seen();
    }

    private static Reading<String> name(DirectoryFacts directory, Evidence evidence) {
        return directory
                .declared()
                .agentHost()
                .map(declared -> Reading.present(declared.replace("$", "")))
                .orElseGet(() -> named(RegistryReading.text(evidence.host(), NAME)));
    }

    private static Reading<String> named(Reading<String> name) {
        return name.seen().filter(String::isBlank).isPresent() ? Reading.absent() : name;
    }
}
