package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryType;
import io.github.cloudsync.model.registry.RegistryValue;
import java.util.function.Predicate;

/**
 * What one registry value must mean, and what a fix writes where it means something else.
 *
 * @param holds whether data means what is expected; compared by meaning, so that a value which is right in other words
 *     is left alone
 * @param absentPasses whether the value may also be missing
 * @param fix what a fix writes
 */
record Expectation(RegistryValue value, Predicate<RegistryData> holds, boolean absentPasses, RegistryData fix) {
    /**
     * A switch that is on: any DWORD but 0. Schannel documents "any non-zero value", .NET's documents write 0xFFFFFFFF:
     * https://learn.microsoft.com/windows-server/security/tls/tls-registry-settings
     */
    static Expectation on(RegistryValue value) {
        return new Expectation(value, data -> data.asDword().orElse(0) != 0, false, RegistryData.dword(1));
    }

    /** A switch that is off: the DWORD 0. */
    static Expectation off(RegistryValue value) {
        return new Expectation(value, data -> data.asDword().orElse(1) == 0, false, RegistryData.dword(0));
    }

    /** Exactly this data. */
    static Expectation equalTo(RegistryValue value, RegistryData data) {
        return new Expectation(value, data::equals, false, data);
    }

    /** The same expectation where the system's default, that is no value at all, is as good. */
    Expectation orAbsent() {
        return new Expectation(value, holds, true, fix);
    }

    /** What is expected, as messages show it. */
    String expected() {
        return fix + (absentPasses ? " or absent" : "");
    }

    /** What is expected where data of another type is there. */
    String expectedWithType() {
        return RegistryType.name(fix.type()) + " " + expected();
    }
}
