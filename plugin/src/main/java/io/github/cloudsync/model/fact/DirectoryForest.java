package io.github.cloudsync.model.fact;

/**
 * A forest: the domains that share a schema and a configuration.
 *
 * @param name its DNS name, which is that of its first domain
 * @param id what tells it from any other forest, one of the same name included
 */
public record DirectoryForest(String name, String id) {}
