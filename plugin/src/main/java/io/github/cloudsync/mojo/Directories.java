package io.github.cloudsync.mojo;

import io.github.cloudsync.directory.Credentials;
import io.github.cloudsync.directory.Directory;
import io.github.cloudsync.model.CloudsyncException;
import io.github.cloudsync.model.DirectoryDeclaration;
import io.github.cloudsync.model.DirectoryFacts;
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
