package io.github.cloudsync.host.image.regf;

import java.io.IOException;
import java.nio.file.Path;

/** Says which hive cannot be read or changed, why, and what to do about it; the hive is then as it was before. */
public final class HiveException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Never advises RegBack: Windows no longer fills it, and an old hive takes the machine's account back in time. */
    private static final String DAMAGED = "The hive is damaged and was not changed: put it back from a backup of this"
            + " image, or take the image anew from where it was made";

    private final String problem;
    private final String remedy;

    HiveException(Path hive, String problem, String advice) {
        super(hive + ": " + problem + ". " + advice + ".");
        this.problem = hive + ": " + problem + ".";
        this.remedy = advice + ".";
    }

    HiveException(Path hive, String problem, String advice, Throwable cause) {
        super(hive + ": " + problem + ". " + advice + ".", cause);
        this.problem = hive + ": " + problem + ".";
        this.remedy = advice + ".";
    }

    /** What is wrong with which hive, as a sentence. */
    public String problem() {
        return problem;
    }

    /** What to do about it, as a sentence. */
    public String remedy() {
        return remedy;
    }

    static HiveException damaged(Path hive, String problem) {
        return new HiveException(hive, problem, DAMAGED);
    }
}
