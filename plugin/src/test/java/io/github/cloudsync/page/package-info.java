@NullMarked
package io.github.cloudsync.page;

import org.jspecify.annotations.NullMarked;
