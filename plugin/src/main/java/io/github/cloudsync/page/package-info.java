/** Shows the documentation pages, which are Markdown, as plain text on a console. */
@NullMarked
package io.github.cloudsync.page;

import org.jspecify.annotations.NullMarked;
