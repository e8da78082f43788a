package io.github.cloudsync.source.image;

import io.github.cloudsync.text.IoReason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says what kept a file of an image from being looked at; the exception's own message is often only its name. */
final class FileProblem {
    private FileProblem() {}

    static String of(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access denied";
        }
        if (e instanceof NoSuchFileException) {
            return "it is not there";
        }
        if (e instanceof NotDirectoryException) {
            return "it is no folder";
        }
        return IoReason.of(e);
    }
}
