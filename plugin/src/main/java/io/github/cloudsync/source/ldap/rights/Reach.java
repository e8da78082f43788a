package io.github.cloudsync.source.ldap.rights;

import io.github.cloudsync.security.Ace;
import io.github.cloudsync.security.AceFlags;

/** How far below the container an object is, which decides whether the container's entries arrive there. */
enum Reach {
    /** The container itself. */
    HERE {
        @Override
        boolean arrives(AceFlags flags) {
            return !flags.inheritOnly();
        }
    },
    /** An object right below it. */
    CHILD {
        @Override
        boolean arrives(AceFlags flags) {
            return flags.containerInherit();
        }
    },
    /** An object further down, through containers of any class. */
    DEEPER {
        @Override
        boolean arrives(AceFlags flags) {
            return flags.containerInherit() && !flags.noPropagateInherit();
        }
    };

    abstract boolean arrives(AceFlags flags);

    boolean arrives(Ace ace) {
        return arrives(ace.flags());
    }
}
