package io.github.cloudsync.hygiene.scan;

import io.github.cloudsync.hygiene.object.OrdinalCase;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Takes the fingerprints of the values that must be unique, for one thread. */
public final class Keys {
    private final Fingerprint fingerprint;
    private final @Nullable Fingerprints into;
    private int place;

    Keys(Fingerprint fingerprint, @Nullable Fingerprints into) {
        this.fingerprint = fingerprint;
        this.into = into;
    }

    /** Takes none: for a look that was taken before. */
    static Keys none() {
        return new Keys((space, bytes, from, to) -> 0, null);
    }

    /** Says whose the values are that come next. */
    void of(int itsPlace) {
        place = itsPlace;
    }

    /** A value of which every byte is ASCII. */
    public void add(int space, byte[] bytes, int from, int to) {
        if (into != null) {
            into.add(fingerprint.of(space, bytes, from, to), place);
        }
    }

    public void add(int space, String value) {
        if (into != null) {
            into.add(of(fingerprint, space, value), place);
        }
    }

    static long of(Fingerprint fingerprint, int space, String value) {
        byte[] bytes = OrdinalCase.folded(value).getBytes(StandardCharsets.UTF_8);
        return fingerprint.of(space, bytes, 0, bytes.length);
    }
}
