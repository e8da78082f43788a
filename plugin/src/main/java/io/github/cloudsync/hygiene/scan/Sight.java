package io.github.cloudsync.hygiene.scan;

/** What can be told of an object by its bytes. */
public enum Sight {
    /** No rule finds anything, unless another object has the same value. */
    CLEAN,
    /** The same, if it is of the category that its class tells: it says none itself. */
    CLEAN_BY_CLASS,
    /** The rules do not look at objects of this kind. */
    NOT_FOUND,
    /** Nothing is certain: the rules have to judge it. */
    UNCERTAIN
}
