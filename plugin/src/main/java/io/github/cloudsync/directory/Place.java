package io.github.cloudsync.directory;

/** The host name and port of a domain controller. */
record Place(String host, int port) {
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
