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
 * The directories a desired state declares, asked over LDAP from this machine whatever the target is, opened together and
 * closed together. To be opened before anything is changed: credentials that cannot be had end the run.
 */
final class Directories implements AutoCloseable {
    private final List<Directory> open = new ArrayList<>();

    private Directories() {}

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

    List<DirectoryFacts> facts() {
        return List.copyOf(open);
    }

    @Override
    public void close() {
        for (Directory directory : open) {
            directory.close();
        }
    }
}
