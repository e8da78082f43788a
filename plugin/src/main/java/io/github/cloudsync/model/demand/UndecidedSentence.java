package io.github.cloudsync.model.demand;

/**
 * A sentence of Microsoft's page that no prerequisite decides, so that no verdict says anything about it.
 *
 * @param page the page in the version that is cited
 * @param quote Microsoft's words
 * @param why why no prerequisite decides it, as a sentence without its full stop
 */
public record UndecidedSentence(Page page, String quote, Area area, String why) {}
