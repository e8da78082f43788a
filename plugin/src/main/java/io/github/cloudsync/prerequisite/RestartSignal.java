package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.Finding;
import io.github.cloudsync.model.HostFacts;
import io.github.cloudsync.model.Observation;
import io.github.cloudsync.model.Reading;
import io.github.cloudsync.model.RegistryData;
import io.github.cloudsync.model.RegistryKey;
import io.github.cloudsync.model.RegistryType;
import io.github.cloudsync.model.RegistryValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The places in which Windows and its installers note that a restart is pending. */
enum RestartSignal {
    /** Servicing of Windows components has an operation left. */
    COMPONENT_SERVICING {
        @Override
        void examine(HostFacts host, Examination examination) {
            absent(
                    RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing"
                            + "\\RebootPending"),
                    host,
                    examination);
        }
    },
    /** An update was installed and waits. */
    WINDOWS_UPDATE {
        @Override
        void examine(HostFacts host, Examination examination) {
            absent(
                    RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update"
                            + "\\RebootRequired"),
                    host,
                    examination);
        }
    },
    /** Files in use are to be replaced; printer drivers and virus scanners leave this often. */
    FILE_RENAMES {
        @Override
        void examine(HostFacts host, Examination examination) {
            RegistryValue value = RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager")
                    .value("PendingFileRenameOperations");
            Reading<RegistryData> reading = host.value(value);
            if (reading instanceof Reading.Absent<RegistryData>) {
                examination.met(new Observation(value.toString(), "empty or absent", "absent"));
            } else {
                examination.expect(
                        value.toString(), "empty or absent", reading, RestartSignal::isEmptyList, this::restart);
            }
        }
    },
    /** The computer has a new name that is not in force yet. */
    COMPUTER_RENAME {
        @Override
        void examine(HostFacts host, Examination examination) {
            RegistryKey names = RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control\\ComputerName");
            RegistryValue active = names.child("ActiveComputerName").value("ComputerName");
            RegistryValue coming = names.child("ComputerName").value("ComputerName");
            Reading<String> now = RegistryReading.text(host, active);
            Reading<String> next = RegistryReading.always(RegistryReading.text(host, coming));
            if (now instanceof Reading.Absent<String>) {
                // Windows makes the key anew at each start, so an image that is not running has none.
                now = host.bootTime() instanceof Reading.Inapplicable<Instant> offline
                        ? Reading.inapplicable(offline.reason())
                        : RegistryReading.always(now);
            }
            if (now instanceof Reading.Present<String> name) {
                examination.expect(
                        coming.toString(),
                        name.value() + ", as " + active,
                        next,
                        name.value()::equalsIgnoreCase,
                        this::restart);
            } else {
                examination.notSeen(active.toString(), "the name in " + coming, now);
            }
        }
    },
    /** The computer was joined to a domain, or is about to leave one. */
    DOMAIN_JOIN {
        @Override
        void examine(HostFacts host, Examination examination) {
            RegistryKey netlogon = RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Services\\Netlogon");
            absent(netlogon.child("JoinDomain"), host, examination);
            absent(netlogon.child("AvoidSpnSet"), host, examination);
        }
    },
    /** An installer of the time before Windows Update's has an update waiting. */
    PACKAGE_INSTALLER {
        @Override
        void examine(HostFacts host, Examination examination) {
            RegistryKey updates = RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\Updates");
            for (RegistryKey view : List.of(updates, updates.in32BitView())) {
                RegistryValue value = view.value("UpdateExeVolatile");
                Reading<Long> reading = RegistryReading.number(host, value);
                if (reading instanceof Reading.Absent<Long>) {
                    examination.met(new Observation(value.toString(), "0 or absent", "absent"));
                } else {
                    examination.expect(value.toString(), "0 or absent", reading, n -> n == 0, this::restart);
                }
            }
        }
    };

    abstract void examine(HostFacts host, Examination examination);

    /** The name under which the desired state may ignore it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    final void absent(RegistryKey key, HostFacts host, Examination examination) {
        Reading<Instant> written = host.lastWritten(key);
        if (written instanceof Reading.Present<Instant>) {
            examination.found(restart(new Observation(key.toString(), "absent", "there")));
        } else if (written instanceof Reading.Absent<Instant>) {
            examination.met(new Observation(key.toString(), "absent", "absent"));
        } else {
            examination.notSeen(key.toString(), "absent", written);
        }
    }

    final Finding restart(Observation seen) {
        return Finding.restart(
                seen,
                "Restart the server; if this is said again afterwards and means nothing here, add " + word()
                        + " to 'ignore' of no-restart-pending.");
    }

    /** A REG_MULTI_SZ of nothing but terminators. Data of another type is taken as what it may be: an entry. */
    private static boolean isEmptyList(RegistryData data) {
        for (byte each : data.bytes()) {
            if (each != 0) {
                return false;
            }
        }
        return data.type() == RegistryType.MULTI_SZ;
    }
}
