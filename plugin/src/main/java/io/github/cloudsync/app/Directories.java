package io.github.cloudsync.app;

import io.github.cloudsync.model.fact.Credentials;
import io.github.cloudsync.model.fact.DirectoryDeclaration;
import io.github.cloudsync.model.fact.DirectoryFacts;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.source.ldap.Directory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The directories a desired state declares, opened together and closed together: asked over LDAP from this machine, or,
 * where a snapshot has recorded them beside its host, as they answered then. To be opened before anything is changed:
 * credentials that cannot be had end the run.
 */
final class Directories implements AutoCloseable {
    private final List<Directory> open = new ArrayList<>();

    private Directories() {}

    /** Those that are asked themselves. */
    static Directories open(List<DirectoryDeclaration> declarations, Passwords passwords) throws CloudsyncException {
        Directories directories = new Directories();
        for (DirectoryDeclaration declared : declarations) {
            Optional<Credentials> credentials = declared.signIn() instanceof DirectoryDeclaration.Password password
                    ? passwords.of(password.serverId())
                    : Optional.empty();
            directories.open.add(new Directory(declared, credentials));
        }
        return directories;
    }

    /** Those of one host; where a recording shows them, nothing is asked and no password is needed. */
    static Directories beside(View host, List<DirectoryDeclaration> declarations, Passwords passwords)
            throws CloudsyncException {
        return host.showsDirectories() ? new Directories() : open(declarations, passwords);
    }

    List<DirectoryFacts> facts() {
        return List.copyOf(open);
    }

    /** Beside this host. What was recorded with it belongs to it, and is never mixed with what is so today. */
    List<DirectoryFacts> facts(View host, List<DirectoryDeclaration> declared) {
        return host.recording()
                .filter(snapshot -> host.showsDirectories())
                .map(snapshot -> declared.stream().map(snapshot::facts).toList())
                .orElseGet(this::facts);
    }

    @Override
    public void close() {
        for (Directory directory : open) {
            directory.close();
        }
    }
}
