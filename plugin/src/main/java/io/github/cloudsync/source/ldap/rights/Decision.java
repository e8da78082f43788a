package io.github.cloudsync.source.ldap.rights;

import io.github.cloudsync.model.fact.Permission.Standing;
import io.github.cloudsync.security.AccessMask;
import io.github.cloudsync.security.Ace;
import io.github.cloudsync.security.Sddl;
import java.util.List;
import java.util.stream.Collectors;

/** What an access control list says about some rights. */
sealed interface Decision {
    Standing standing();

    /** What decided it, as messages show it. */
    String explain();

    /** All of them are granted. */
    record Granted(List<Ace> by) implements Decision {
        public Granted {
            by = List.copyOf(by);
        }

        @Override
        public Standing standing() {
            return Standing.GRANTED;
        }

        @Override
        public String explain() {
            return "granted by " + by.stream().map(Sddl::print).collect(Collectors.joining(" and "));
        }
    }

    /** At least one of them is denied. */
    record Denied(Ace by) implements Decision {
        @Override
        public Standing standing() {
            return Standing.DENIED;
        }

        @Override
        public String explain() {
            return "denied by " + Sddl.print(by);
        }
    }

    /** Some are granted by nothing. */
    record NotGranted(AccessMask missing) implements Decision {
        @Override
        public Standing standing() {
            return Standing.MISSING;
        }

        @Override
        public String explain() {
            return "nothing grants " + missing;
        }
    }

    /** It depends on an entry that only a domain controller can judge. */
    record Undecided(Ace on) implements Decision {
        @Override
        public Standing standing() {
            return Standing.UNDECIDED;
        }

        @Override
        public String explain() {
            return "depends on " + Sddl.print(on) + ", which only a domain controller can judge";
        }
    }
}
