package io.github.cloudsync.hygiene.idfix;

import org.jspecify.annotations.Nullable;

/**
 * At most so many UTF-16 units; what is longer is cut, also in the middle of a character or a domain.
 *
 * @param most how many units pass
 */
record Length(int most) implements ValueRule {
    @Override
    public @Nullable Failure judge(Judged judged) {
        String value = judged.value();
        return value.length() <= most ? null : Failure.edit(Fault.LENGTH, value.substring(0, most));
    }
}
