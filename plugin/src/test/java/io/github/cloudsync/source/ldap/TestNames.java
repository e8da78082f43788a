package io.github.cloudsync.source.ldap;

import com.unboundid.ldap.sdk.NameResolver;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;

/** Knows the names a test gives it and no others, so that no test depends on the machine's DNS. */
final class TestNames extends NameResolver {
    private final Map<String, String> addresses;

    TestNames(Map<String, String> addresses) {
        this.addresses = addresses;
    }

    @Override
    public InetAddress getByName(String host) throws UnknownHostException {
        String address = addresses.get(host);
        if (address == null && !host.matches("[0-9.]+")) {
            throw new UnknownHostException(host);
        }
        String[] parts = (address == null ? host : address).split("\\.", -1);
        byte[] bytes = new byte[parts.length];
        for (int i = 0; i < parts.length; i++) {
            bytes[i] = (byte) Integer.parseInt(parts[i]);
        }
        return InetAddress.getByAddress(host, bytes);
    }

    @Override
    public InetAddress[] getAllByName(String host) throws UnknownHostException {
        return new InetAddress[] {getByName(host)};
    }

    @Override
    public void toString(StringBuilder text) {
        text.append(addresses);
    }
}
