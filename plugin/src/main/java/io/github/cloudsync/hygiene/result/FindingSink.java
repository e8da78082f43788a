package io.github.cloudsync.hygiene.result;

/** Takes findings as they are made; none is kept for it. */
@FunctionalInterface
public interface FindingSink {
    void accept(Finding finding);
}
