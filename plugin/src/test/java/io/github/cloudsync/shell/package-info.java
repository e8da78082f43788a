/** How three shells read the commands that the project prints and documents. */
@NullMarked
package io.github.cloudsync.shell;

import org.jspecify.annotations.NullMarked;
