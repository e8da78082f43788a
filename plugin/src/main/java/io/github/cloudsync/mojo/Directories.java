package io.github.cloudsync.mojo;

import io.github.cloudsync.model.fact.DirectoryDeclaration;
import io.github.cloudsync.model.fact.DirectoryFacts;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.source.ldap.Credentials;
import io.github.cloudsync.source.ldap.Directory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The directories a desired state declares, opened together and closed together. */
final class Directories implements AutoCloseable {
    private final List<Directory> open = new ArrayList<>();

    private Directories() {}

    static Directories none() {
        return new Directories();
    }

    static Directories open(List<DirectoryDeclaration> declarations, ServerCredentials servers)
            throws CloudsyncException {
        Directories directories = new Directories();
        for (DirectoryDeclaration declared : declarations) {
            Optional<Credentials> credentials = declared.signIn() instanceof DirectoryDeclaration.Password password
                    ? servers.of(password.serverId())
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
        open.forEach(Directory::close);
    }
}
