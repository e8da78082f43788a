package io.github.cloudsync.source.ldap;

/** The host name and port of a domain controller. */
record Place(String host, int port) {
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
