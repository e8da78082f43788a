package io.github.cloudsync.source.image;

import io.github.cloudsync.model.change.HostException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Keeps whoever looks at an image in it: an image comes from elsewhere, and a link in it that leads out would have
 * somebody else's files read and written, perhaps those of the machine that builds.
 */
final class ImageBounds {
    private final Path folder;

    /** @param folder the image as the user named it, which may itself be reached through links */
    ImageBounds(Path folder) {
        this.folder = folder;
    }

    /**
     * Refuses what does not lie in the image, links followed.
     *
     * @throws HostException also if it cannot be told
     */
    void require(Path place) throws HostException {
        try {
            Path real = place.toRealPath();
            if (!real.startsWith(folder.toRealPath())) {
                throw new HostException(
                        place + " is a link out of the image " + folder + ", to " + real
                                + ". Nothing was read there and" + " nothing was written.",
                        "Put what belongs to the image into it. On a mounted image, mount it so that its own links are"
                                + " not taken for those of this machine.");
            }
        } catch (NoSuchFileException e) {
            throw new HostException(
                    place + " is a link to what is not there.", "Put what belongs to the image into it.", e);
        } catch (FileSystemException e) {
            throw Files.isSymbolicLink(place)
                    ? new HostException(
                            place + " is a link that cannot be followed, as one that leads back to itself: "
                                    + FileProblem.of(e) + ".",
                            "Put what belongs to the image in its place.",
                            e)
                    : unseen(place, e);
        } catch (IOException e) {
            throw unseen(place, e);
        }
    }

    /** Refuses what is in the image and is no file, before it is opened: opening a pipe would wait for ever. */
    void requireFile(Path place) throws HostException {
        require(place);
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(place, BasicFileAttributes.class);
        } catch (IOException e) {
            throw unseen(place, e);
        }
        if (!attributes.isRegularFile()) {
            throw new HostException(
                    place + " is "
                            + (attributes.isDirectory() ? "a folder" : "a pipe, a socket or a device")
                            + " and no file.",
                    "Extract the image again, or name another with \"-Dcloudsync.image=FOLDER\".");
        }
    }

    /** Under how many names the file is there, where the file system can tell; else 1. */
    int names(Path file) throws HostException {
        try {
            return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                    ? (Integer) Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS)
                    : 1;
        } catch (IOException e) {
            throw unseen(file, e);
        }
    }

    private static HostException unseen(Path place, IOException e) {
        return new HostException(
                "Cannot look at " + place + ": " + FileProblem.of(e) + ".",
                "Make it readable for the account that runs Maven.",
                e);
    }
}
