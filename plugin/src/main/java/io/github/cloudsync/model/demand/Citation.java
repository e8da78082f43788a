package io.github.cloudsync.model.demand;

/**
 * The sentence of a page of Microsoft that a demand comes from.
 *
 * @param page the page in the version that is cited
 * @param group the heading of Microsoft's article on prerequisites that it belongs under, whichever page is cited
 * @param quote Microsoft's words
 */
public record Citation(Page page, String group, String quote) {
    /** {@code "It must hold." (The page, 2021-03-23)}. */
    @Override
    public String toString() {
        return "\"" + quote + "\" (" + page + ")";
    }
}
