/**
 * Reads and edits registry hives that are not loaded, in the regf format; imports nothing but the JDK and the store of
 * pages, which makes a write survive a crash.
 *
 * <p>"Spec" in these classes means the "Windows registry file format specification" by Maxim Suhanov
 * (github.com/msuhanov/regf); a section name follows where it matters. Unless it says otherwise, an offset is one of the
 * format's own: in bytes, from the start of the hive bins data, that is from byte 4096 of the file.
 */
@NullMarked
package io.github.cloudsync.regf;

import org.jspecify.annotations.NullMarked;
