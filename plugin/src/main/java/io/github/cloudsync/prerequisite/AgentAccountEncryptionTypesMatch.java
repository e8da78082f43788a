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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The gMSA and the server agree on how Kerberos encrypts. */
final class AgentAccountEncryptionTypesMatch implements DirectoryPrerequisite {
    /** The bits of msDS-SupportedEncryptionTypes, [MS-KILE] 2.2.7. */
    private static final long RC4 = 0x4;

    private static final long AES128 = 0x8;
    private static final long AES256 = 0x10;
    private static final long ALL = RC4 | AES128 | AES256;

    @Override
    public String id() {
        return "agent-account-encryption-types-match";
    }

    @Override
    public String title() {
        return "The custom gMSA and the server share a Kerberos encryption type";
    }

    @Override
    public void examine(DirectoryFacts directory, Examination examination, Evidence evidence, Demand demand) {
        Place place =
                DirectoryPrerequisite.place(directory, AgentAccount.name(directory), "msDS-SupportedEncryptionTypes");
        Optional<DirectoryAccount> agent =
                AgentAccount.find(directory, place, "a type the server has too", examination);
        if (agent.isPresent()) {
            AgentHost.find(directory, evidence, place, examination)
                    .ifPresent(host -> judge(agent.get(), host, place, examination));
        }
    }

    private static void judge(DirectoryAccount agent, DirectoryAccount host, Place place, Examination examination) {
        OptionalLong ofAgent = types(agent);
        OptionalLong ofHost = types(host);
        String expected = "one of " + host.name() + "'s: " + words(ofHost);
        if (ofAgent.isEmpty() || ofHost.isEmpty()) {
            // The domain controllers' default then decides, and it has changed with the years and can be configured.
            boolean agentIsSilent = ofAgent.isEmpty();
            DirectoryAccount silent = agentIsSilent ? agent : host;
            examination.notSeen(
                    place,
                    expected,
                    Reading.unreadable(silent.name()
                            + " does not say its types, so a default applies that the directory"
                            + " does not show. Set them, for example "
                            + types(agentIsSilent ? "Set-ADServiceAccount" : "Set-ADComputer", silent, "AES128,AES256")
                            + "."));
            return;
        }
        Observation seen = new Observation(place, expected, words(ofAgent));
        if ((ofAgent.getAsLong() & ofHost.getAsLong()) != 0) {
            examination.met(seen);
        } else {
            Command set = types("Set-ADServiceAccount", agent, words(ofHost).replace(" ", ""));
            examination.found(Finding.byHand(seen, "Set types that both have, for example " + set + ".", set));
        }
    }

    private static Command types(String program, DirectoryAccount account, String types) {
        return Command.powershell(program)
                .then("-Identity")
                .data(account.distinguishedName(), "ACCOUNT")
                .then("-KerberosEncryptionType " + types);
    }

    /** The types an account names; none if it names only types that no supported Windows uses any more. */
    private static OptionalLong types(DirectoryAccount account) {
        long bits = account.encryptionTypes().orElse(0);
        return bits == 0 ? OptionalLong.empty() : OptionalLong.of(bits & ALL);
    }

    private static String words(OptionalLong types) {
        List<String> words = new ArrayList<>();
        long bits = types.orElse(0);
        if ((bits & RC4) != 0) {
            words.add("RC4");
        }
        if ((bits & AES128) != 0) {
            words.add("AES128");
        }
        if ((bits & AES256) != 0) {
            words.add("AES256");
        }
        return words.isEmpty() ? (types.isEmpty() ? "not set" : "none but DES") : String.join(", ", words);
    }
}
