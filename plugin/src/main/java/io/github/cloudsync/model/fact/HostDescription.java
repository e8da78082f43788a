package io.github.cloudsync.model.fact;

/**
 * What a machine calls itself.
 *
 * @param name the computer's name
 * @param system product and build, as in {@code Windows Server 2019 Standard, build 17763.3151}
 */
public record HostDescription(String name, String system) {
    @Override
    public String toString() {
        return name + " (" + system + ")";
    }
}
