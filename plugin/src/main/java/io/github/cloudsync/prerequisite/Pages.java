package io.github.cloudsync.prerequisite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The documentation pages of the catalogue: the Markdown of the site, which the build copies beside this class. */
public final class Pages {
    private Pages() {}

    /**
     * The page as it was written.
     *
     * @throws IllegalArgumentException if the catalogue has no prerequisite of that id
     */
    public static String markdown(String id) {
        try (InputStream page = Pages.class.getResourceAsStream("pages/" + id + ".md")) {
            if (page == null) {
                throw new IllegalArgumentException("no page of '" + id + "'");
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
