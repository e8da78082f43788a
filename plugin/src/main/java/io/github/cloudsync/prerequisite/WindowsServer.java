package io.github.cloudsync.prerequisite;

/**
 * The versions of Windows Server by the numbers their forests, domain controllers and builds carry.
 *
 * <p>Schema versions: https://learn.microsoft.com/windows-server/identity/ad-ds/deploy/find-active-directory-schema;
 * functional levels: [MS-ADTS] 6.1.4.2.
 */
enum WindowsServer {
    V2003("2003", 30, 2, 3790),
    V2003_R2("2003 R2", 31, 2, 3790),
    V2008("2008", 44, 3, 6001),
    V2008_R2("2008 R2", 47, 4, 7600),
    V2012("2012", 56, 5, 9200),
    V2012_R2("2012 R2", 69, 6, 9600),
    V2016("2016", 87, 7, 14393),
    V2019("2019", 88, 7, 17763),
    /** Brought no schema of its own. */
    V2022("2022", 88, 7, 20348),
    V2025("2025", 91, 10, 26100);

    private final String year;
    private final long schema;
    private final long functionality;
    private final long build;

    WindowsServer(String year, long schema, long functionality, long build) {
        this.year = year;
        this.schema = schema;
        this.functionality = functionality;
        this.build = build;
    }

    /** A schema version with the product it came with: {@code 69 (Windows Server 2012 R2)}. */
    static String schema(long version) {
        for (WindowsServer server : values()) {
            if (server.schema == version) {
                return version + " (Windows Server " + server.year + ")";
            }
        }
        return Long.toString(version);
    }

    /** The first product that supports a functional level and has at least a build: {@code Windows Server 2016}. */
    static String atLeast(long functionality, long build) {
        for (WindowsServer server : values()) {
            if (server.functionality >= functionality && server.build >= build) {
                return "Windows Server " + server.year;
            }
        }
        return "Windows Server";
    }
}
