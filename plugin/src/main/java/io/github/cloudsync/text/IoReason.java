package io.github.cloudsync.text;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in words what an {@link IOException} means; its own message is often only the name of the file, or a number. */
public final class IoReason {
    private IoReason() {}

    /** The reason as half a sentence without a full stop, such as {@code access denied}. */
    public static String of(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "access denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (failure instanceof NotDirectoryException) {
            return "it is not a folder";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "something of that name is there already";
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        if (failure instanceof FileSystemLoopException) {
            return "its links lead in a circle";
        }
        if (failure instanceof CharacterCodingException) {
            return "it is not text in UTF-8";
        }
        if (failure instanceof ClosedByInterruptException) {
            return "the build was stopped meanwhile";
        }
        String words = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        if (words != null && !words.isBlank()) {
            return words;
        }
        return failure instanceof EOFException
                ? "it ends in the middle"
                : "the system gave no reason (" + failure.getClass().getSimpleName() + ")";
    }
}
