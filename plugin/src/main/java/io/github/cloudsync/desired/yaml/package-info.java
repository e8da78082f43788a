/** YAML as nodes with their places, and every problem of a file at once. The only importer of the YAML library. */
@NullMarked
package io.github.cloudsync.desired.yaml;

import org.jspecify.annotations.NullMarked;
