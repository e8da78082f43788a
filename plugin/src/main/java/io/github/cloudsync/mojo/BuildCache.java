package io.github.cloudsync.mojo;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Apache's maven-build-cache-extension gives back what a module's goals came to as long as the module's files are the same.
 * It cannot know that a server or an image has changed, and would call a bad one good.
 *
 * <p>The extension looks for this property when the goals of a module are done, before it saves what they came to: since
 * 1.3.0 in the project, before that only among the session's properties, where it keeps the modules that come later from
 * being saved as well. What is not saved is never given back, so every later build runs the goals.
 */
final class BuildCache {
    private static final String SKIP_SAVE = "maven.build.cache.skipSave";

    private BuildCache() {}

    /** Keeps what this module's goals come to out of the cache. */
    static void leaveOut(MavenSession session, MavenProject project) {
        project.getProperties().setProperty(SKIP_SAVE, "true");
        session.getUserProperties().setProperty(SKIP_SAVE, "true");
    }
}
