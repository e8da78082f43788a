package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * What .NET Framework, and with it Windows PowerShell 5.1, takes registry data for where it wants a text:
 * {@code RegistryKey.GetValue} in the reference source of mscorlib.
 */
final class DotnetText {
    private DotnetText() {}

    /** Where only a text counts ({@code as string}): absent for data of every other type. */
    static Reading<String> orNothing(RegistryData data) {
        if (data.type() != RegistryType.SZ && data.type() != RegistryType.EXPAND_SZ) {
            return Reading.absent();
        }
        String text = text(data.bytes());
        return data.type() == RegistryType.EXPAND_SZ && text.indexOf('%') >= 0
                ? Reading.unreadable("it is the REG_EXPAND_SZ '" + text
                        + "', which means another text for each account; find out what wrote it, and write a REG_SZ")
                : Reading.present(text);
    }

    /** Where everything is turned into a text ({@code ToString()}): a number into its digits, bytes into a type's name. */
    static Reading<String> ofAnything(RegistryData data) {
        OptionalLong number = data.asDword();
        if (number.isPresent()) {
            return Reading.present(Integer.toString((int) number.getAsLong()));
        }
        Reading<String> text = orNothing(data);
        return text instanceof Reading.Absent
                ? Reading.unreadable("it is a " + RegistryType.name(data.type()) + " of " + data.bytes().length
                        + " bytes, which Group Policy never writes; find out what wrote it")
                : text;
    }

    /** One terminator is taken off, and no more; a byte too many counts as the lower half of a character. */
    private static String text(byte[] bytes) {
        byte[] whole = Arrays.copyOf(bytes, bytes.length + bytes.length % 2);
        String text = new String(whole, StandardCharsets.UTF_16LE);
        return text.endsWith("\0") ? text.substring(0, text.length() - 1) : text;
    }
}
