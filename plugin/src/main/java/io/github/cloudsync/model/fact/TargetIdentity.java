package io.github.cloudsync.model.fact;

import java.util.List;
import java.util.Optional;

/**
 * What a target is known by again, whatever it is called by then and wherever it lies. A journal belongs to one.
 *
 * @param machineGuid what Windows drew for this installation, {@code SOFTWARE\Microsoft\Cryptography\MachineGuid}; empty
 *     where there is none yet, as in an image that was never started
 * @param installDate when this Windows was installed, {@code SOFTWARE\Microsoft\Windows NT\CurrentVersion\InstallDate},
 *     as messages show it; empty where there is none yet
 * @param hives the files its registry lies in, of an image only: a running Windows does not show its own
 */
public record TargetIdentity(
        Target target, Optional<String> machineGuid, Optional<String> installDate, List<HiveMark> hives) {
    public TargetIdentity {
        hives = List.copyOf(hives);
    }

    /** The hive file of this name. */
    public Optional<HiveMark> hive(String name) {
        return hives.stream().filter(mark -> mark.hive().equals(name)).findFirst();
    }
}
