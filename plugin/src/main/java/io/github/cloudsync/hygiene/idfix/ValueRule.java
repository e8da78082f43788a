package io.github.cloudsync.hygiene.idfix;

import org.jspecify.annotations.Nullable;

/** One rule over one value. It sees what the rules before it made of the value. */
interface ValueRule {
    /** What is wrong with the value and what to make of it; null where nothing is. */
    @Nullable
    Failure judge(Judged judged);
}
