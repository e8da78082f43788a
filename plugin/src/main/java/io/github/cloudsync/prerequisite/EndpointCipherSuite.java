package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import java.util.List;

/**
 * A cipher suite of TLS 1.2 that Microsoft's endpoints take, with the parts of Schannel that it needs.
 *
 * <p>The two are those that even the strictest policy of Microsoft's front end for its services takes, TLSv1.2_2023:
 * https://learn.microsoft.com/azure/frontdoor/standard-premium/tls-policy (2025-03-16). Endpoints that take older ones
 * besides take these as well. The parts: https://learn.microsoft.com/windows-server/security/tls/tls-registry-settings
 *
 * @param name as Schannel's lists spell it
 * @param parts the keys below SCHANNEL in which each of its algorithms can be turned off
 */
record EndpointCipherSuite(String name, List<RegistryKey> parts) {
    private static final RegistryKey SCHANNEL =
            RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL");

    static final List<EndpointCipherSuite> ALL = List.of(
            of("TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", "AES 256/256", "SHA384"),
            of("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", "AES 128/128", "SHA256"));

    private static EndpointCipherSuite of(String name, String cipher, String hash) {
        return new EndpointCipherSuite(
                name,
                List.of(
                        SCHANNEL.child("Ciphers").child(cipher),
                        SCHANNEL.child("Hashes").child(hash),
                        SCHANNEL.child("KeyExchangeAlgorithms").child("ECDH")));
    }

    /** The switches that turn its parts off where they are 0; a part without one is on. */
    List<RegistryValue> switches() {
        return parts.stream().map(part -> part.value("Enabled")).toList();
    }
}
