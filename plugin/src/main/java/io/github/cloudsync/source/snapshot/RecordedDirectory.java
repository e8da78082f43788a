package io.github.cloudsync.source.snapshot;

import io.github.cloudsync.model.fact.DirectoryDeclaration;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a directory has answered.
 *
 * @param address the domain controller or the domain as it was declared, with the port where one was
 * @param signIn who asked, as it was declared: some answers are about that account
 * @param base where to look, if the declaration said so
 * @param scopeOus the OUs that belonged to cloud sync; they decide what was looked at
 */
public record RecordedDirectory(
        String address,
        String signIn,
        Optional<String> base,
        List<String> scopeOus,
        Map<RecordedQuestion<?>, Reading<?>> answers) {
    public RecordedDirectory {
        scopeOus = List.copyOf(scopeOus);
        answers = Map.copyOf(answers);
    }

    /** What was asked of a directory through this recorder. */
    public static RecordedDirectory of(DirectoryDeclaration declared, Recorder recorder) {
        return new RecordedDirectory(
                address(declared.address()),
                signIn(declared.signIn()),
                declared.base(),
                declared.scopeOus(),
                recorder.answers());
    }

    /** Whether its answers are those that a directory declared like this would have given. */
    boolean isOf(DirectoryDeclaration declared) {
        return address.equalsIgnoreCase(address(declared.address()))
                && signIn.equals(signIn(declared.signIn()))
                && folded(base.stream().toList())
                        .equals(folded(declared.base().stream().toList()))
                && folded(scopeOus).equals(folded(declared.scopeOus()));
    }

    private static List<String> folded(List<String> names) {
        return names.stream().map(RegistryKey::folded).sorted().toList();
    }

    private static String signIn(DirectoryDeclaration.SignIn signIn) {
        return signIn instanceof DirectoryDeclaration.Password password
                ? "serverId " + password.serverId()
                : "kerberos";
    }

    private static String address(DirectoryDeclaration.Address address) {
        return address instanceof DirectoryDeclaration.Server server
                        && server.port().isPresent()
                ? server.name() + " port " + server.port().getAsInt()
                : address.name();
    }
}
