package io.github.cloudsync.hygiene.idfix;

import org.jspecify.annotations.Nullable;

/** No colon after the one that ends the prefix; all later ones are removed. */
record SecondColon() implements ValueRule {
    @Override
    public @Nullable Failure judge(Judged judged) {
        String value = judged.value();
        int first = value.indexOf(':');
        if (first <= 0 || value.indexOf(':', first + 1) < 0) {
            return null;
        }
        String rest = value.substring(first + 1).replace(":", "");
        return Failure.edit(Fault.CHARACTER, value.substring(0, first + 1) + rest);
    }
}
