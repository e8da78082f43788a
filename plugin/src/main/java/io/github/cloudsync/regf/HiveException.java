package io.github.cloudsync.regf;

import io.github.cloudsync.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Says which hive cannot be read or changed, why, and what to do about it; the hive is then as it was before. */
public final class HiveException extends StoreException {
    private static final long serialVersionUID = 1L;

    /** Never advises RegBack: Windows no longer fills it, and an old hive takes the machine's account back in time. */
    private static final String DAMAGED = "The hive is damaged and was not changed: put it back from a backup of this"
            + " image, or take the image anew from where it was made";

    HiveException(Path hive, String problem, String advice) {
        this(hive, problem, advice, null);
    }

    HiveException(Path hive, String problem, String advice, @Nullable Throwable cause) {
        super(hive, problem, advice, cause);
    }

    private HiveException(StoreException said) {
        super(said.problem(), said.remedy(), said);
    }

    static HiveException damaged(Path hive, String problem) {
        return new HiveException(hive, problem, DAMAGED);
    }

    static HiveException of(Path hive, String what, IOException cause) {
        return new HiveException(StoreException.failed(hive, what, cause));
    }

    /** What the store does for a hive; what it says of the file is said of the hive. */
    interface InStore<T> {
        T get() throws IOException;
    }

    /** @param failed what could not be done, for a failure that does not say so itself */
    static <T> T inStore(Path hive, String failed, InStore<T> step) throws HiveException {
        try {
            return step.get();
        } catch (HiveException e) {
            throw e;
        } catch (StoreException e) {
            throw new HiveException(e);
        } catch (IOException e) {
            throw of(hive, failed, e);
        }
    }
}
