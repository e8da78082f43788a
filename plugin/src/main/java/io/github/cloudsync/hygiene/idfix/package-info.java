/**
 * The rules that IdFix 2.6.0.3 had, as they were measured, defects included: what it reported is what these report, row
 * for row. Not copied: that one object without a class ended everything, that the answer depended on the culture of the
 * machine, its broken CSV and LDF files, and its list of top-level domains of 2015.
 */
@NullMarked
package io.github.cloudsync.hygiene.idfix;

import org.jspecify.annotations.NullMarked;
