package io.github.cloudsync.model.registry;

/**
 * How a Windows service is started.
 *
 * <p>A setting of its own, because a running Windows takes it from its service control manager: a value written past
 * that into the registry counts only after a restart.
 *
 * @param service the name of the service, such as {@code VaultSvc}; not the name that is shown
 */
public record ServiceStart(String service) implements Setting {
    /** {@code SERVICE_AUTO_START} of {@code winnt.h}. */
    public static final long AUTOMATIC = 2;
    /** {@code SERVICE_DEMAND_START}. */
    public static final long ON_DEMAND = 3;
    /** {@code SERVICE_DISABLED}. */
    public static final long DISABLED = 4;

    @Override
    public RegistryValue location() {
        return RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Services")
                .child(service)
                .value("Start");
    }

    /** The place as a person would look it up. */
    @Override
    public String toString() {
        return location().toString();
    }
}
