/**
 * The rules that Microsoft documents for attributes that are synchronised, without the defects of IdFix. Each class is one
 * rule; its id is its name in lower case with hyphens.
 */
@NullMarked
package io.github.cloudsync.hygiene.corrected;

import org.jspecify.annotations.NullMarked;
