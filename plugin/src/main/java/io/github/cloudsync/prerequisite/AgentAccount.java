package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.fact.DirectoryAccount;
import io.github.cloudsync.model.fact.DirectoryFacts;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.verdict.Place;
import java.util.Optional;

/** The gMSA that the desired state brings along for the agent. */
final class AgentAccount {
    private AgentAccount() {}

    /**
     * Looks it up. Where none is declared nobody looks, and where it does not exist the questions about it do not arise; that it
     * does not exist is what agent-account-exists reports.
     */
    static Optional<DirectoryAccount> find(
            DirectoryFacts directory, Place place, String expected, Examination examination) {
        Optional<String> name = directory.declared().agentAccount();
        if (name.isEmpty()) {
            examination.notDeclared(
                    place,
                    expected,
                    "no 'agentAccount:' is declared; declare the gMSA if you bring one along, or once the agent's installer"
                            + " has created its own");
            return Optional.empty();
        }
        Reading<DirectoryAccount> account = directory.account(name.get());
        if (account instanceof Reading.Absent<DirectoryAccount>) {
            examination.notSeen(
                    place,
                    expected,
                    Reading.inapplicable("there is no account '" + name.get() + "', see agent-account-exists"));
        } else if (!(account instanceof Reading.Present<DirectoryAccount>)) {
            examination.notSeen(place, expected, account);
        }
        return account.seen();
    }

    /** The declared name, or what stands for it in messages. */
    static String name(DirectoryFacts directory) {
        return directory.declared().agentAccount().orElse("the agent's account");
    }
}
