package io.github.cloudsync.source.snapshot;

import java.util.Locale;

/** The constants of an enum as the file spells them. */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
