package io.github.cloudsync.prerequisite;

/** When TLS 1.2 counts as enabled. */
enum TlsMode {
    /** The values Microsoft's page asks for must be there. */
    EXPLICIT,
    /** The system's default counts too: Windows Server 2016 and later enable TLS 1.2 where the values are absent. */
    EFFECTIVE
}
