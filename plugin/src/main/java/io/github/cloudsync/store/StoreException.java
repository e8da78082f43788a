package io.github.cloudsync.store;

import io.github.cloudsync.text.IoReason;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Says which file cannot be read or changed, why, and what to do about it; the file is then as it was before. */
public class StoreException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String remedy;

    /** Problem and advice without a full stop. */
    public StoreException(Path file, String problem, String advice, @Nullable Throwable cause) {
        this(file + ": " + problem + ".", advice + ".", cause);
    }

    /** Both as sentences. */
    protected StoreException(String problem, String remedy, @Nullable Throwable cause) {
        super(problem + " " + remedy, cause);
        this.problem = problem;
        this.remedy = remedy;
    }

    /** For a failure of the system, which says why itself; {@code what} could not be done. */
    public static StoreException failed(Path file, String what, IOException cause) {
        return new StoreException(
                file,
                what + ": " + IoReason.of(cause),
                "Check the disk and the mount of the image, then try again",
                cause);
    }

    /** What is wrong with which file, as a sentence. */
    public final String problem() {
        return problem;
    }

    /** What to do about it, as a sentence. */
    public final String remedy() {
        return remedy;
    }
}
