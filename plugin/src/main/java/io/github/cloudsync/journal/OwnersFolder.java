package io.github.cloudsync.journal;

import io.github.cloudsync.model.change.JournalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The {@link Guard} of systems with owners and modes: the user who runs Maven, or root, owns a journal folder and all in
 * it, and no group and nobody else may write there, a sticky folder such as {@code /tmp} included.
 */
public final class OwnersFolder implements Guard {
    private static final FileAttribute<Set<PosixFilePermission>> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    /** Write permission of group and others, {@code S_IWGRP | S_IWOTH} of {@code sys/stat.h}. */
    private static final int OTHERS_WRITE = 0022;
    /** Any permission of group and others, {@code S_IRWXG | S_IRWXO}. */
    private static final int OTHERS_ANY = 0077;

    /** In such a folder only owners rename and remove, {@code S_ISVTX} of {@code sys/stat.h}. */
    private static final int STICKY = 01000;

    private static final int ROOT = 0;

    private final int user;

    /** For files of this user; root is always trusted. */
    public OwnersFolder(long user) {
        this.user = (int) user;
    }

    @Override
    public void requireFolder(Path folder) throws JournalException {
        if (!make(folder)) {
            require(folder, "folder", Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS), OTHERS_WRITE, "go-w");
        }
    }

    /**
     * Refuses a place that somebody else could exchange whole, since they own a folder above it or may write there. In a
     * sticky one, such as {@code /tmp}, only its owner can exchange what is in it, and the owner of that. A group that is
     * numbered as its only user is, as most Linux systems make one, is nobody else.
     *
     * @throws JournalException if so, or if that cannot be seen
     */
    public void requireAbove(Path folder) throws JournalException {
        Path named = folder.toAbsolutePath().normalize();
        Set<Path> above = new LinkedHashSet<>();
        for (Path each = named.getParent(); each != null; each = each.getParent()) {
            above.add(each);
        }
        try {
            Path there = named;
            while (!Files.exists(there) && there.getParent() != null) {
                there = there.getParent();
            }
            for (Path each = there.toRealPath(); each != null; each = each.getParent()) {
                above.add(each);
            }
        } catch (IOException e) {
            throw unseen(named, e);
        }
        above.remove(named);
        for (Path each : above) {
            if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                requireUnexchangeable(each, named);
            }
        }
    }

    private void requireUnexchangeable(Path above, Path folder) throws JournalException {
        Map<String, Object> attributes = attributes(above);
        int owner = number(attributes, "uid");
        int group = number(attributes, "gid");
        int mode = number(attributes, "mode");
        int writers = group == user || group == ROOT ? OTHERS_WRITE & 0007 : OTHERS_WRITE;
        String why = owner != user && owner != ROOT
                ? "it belongs to " + nameOfOwner(above)
                : ((mode & writers & 0007) != 0 ? "everyone" : "its group") + " can change it";
        boolean foreign = owner != user && owner != ROOT;
        if (foreign || ((mode & writers) != 0 && (mode & STICKY) == 0)) {
            throw new JournalException(
                    "The folder " + folder + " cannot be trusted with journals: " + above
                            + ", in which it lies, is somebody else's to change, for " + why + ". Nothing was changed.",
                    "Keep the journals in a folder of your own with \"-Dcloudsync.journalDirectory=FOLDER\", or beside the"
                            + " image, where they lie by default.");
        }
    }

    /** False if something is there already. */
    private static boolean make(Path folder) throws JournalException {
        try {
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null && !Files.isDirectory(parent)) {
                Files.createDirectories(parent);
            }
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            Files.createDirectory(folder, FOLDER);
            return true;
        } catch (IOException e) {
            throw new JournalException(
                    "Cannot make the journal folder " + folder + ": " + Reasons.of(e) + ". Nothing was changed.",
                    JournalFolder.MAKE_IT_WRITABLE,
                    e);
        }
    }

    @Override
    public void requireFile(Path file) throws JournalException {
        require(file, "file", Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS), OTHERS_WRITE, "go-w");
    }

    @Override
    public void requireSecret(Path file) throws JournalException {
        require(file, "file", Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS), OTHERS_ANY, "go-rwx");
    }

    @Override
    public FileAttribute<?>[] forOwnerAlone() {
        return new FileAttribute<?>[] {FILE};
    }

    private void require(Path place, String kind, boolean isOne, int forbidden, String mend) throws JournalException {
        if (!isOne) {
            throw foreign(place, kind, "it is no " + kind + " itself, or a link that leads elsewhere", remove(place));
        }
        Map<String, Object> attributes = attributes(place);
        int owner = number(attributes, "uid");
        int mode = number(attributes, "mode");
        if (owner != user && owner != ROOT) {
            throw foreign(place, kind, "it belongs to " + nameOfOwner(place), remove(place));
        }
        if ((mode & forbidden) != 0) {
            String who = (mode & forbidden & 0007) != 0 ? "everyone" : "its group";
            throw foreign(
                    place,
                    kind,
                    who + " can " + (forbidden == OTHERS_ANY ? "read or " : "") + "change it",
                    "Look at what is in it, then run 'chmod " + mend + " \"" + place + "\"', or keep the journals"
                            + " elsewhere with \"-Dcloudsync.journalDirectory=FOLDER\".");
        }
    }

    private static Map<String, Object> attributes(Path place) throws JournalException {
        try {
            return Files.readAttributes(place, "unix:uid,gid,mode", LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw unseen(place, e);
        }
    }

    private static int number(Map<String, Object> attributes, String name) {
        return (Integer) Objects.requireNonNull(attributes.get(name));
    }

    private static JournalException unseen(Path place, IOException e) {
        return new JournalException(
                "Cannot see who may change " + place + ": " + Reasons.of(e) + ". Nothing was changed.",
                "Make it readable for the account that runs Maven.",
                e);
    }

    private static String nameOfOwner(Path place) {
        try {
            return Files.getOwner(place, LinkOption.NOFOLLOW_LINKS).getName();
        } catch (IOException unnamed) {
            return "somebody else";
        }
    }

    private static String remove(Path place) {
        return "Look at what " + place + " is and who made it, and remove it; or keep the journals elsewhere with"
                + " \"-Dcloudsync.journalDirectory=FOLDER\".";
    }

    private static JournalException foreign(Path place, String kind, String why, String remedy) {
        return new JournalException(
                "The " + kind + " " + place + " cannot be trusted with journals: " + why + ". Nothing was changed.",
                remedy);
    }
}
