package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryType;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.source.memory.MemoryHost;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Tls12CipherSuitesAvailableTest {
    private static final String AES_256 = "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384";
    private static final String AES_128 = "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256";
    private static final String OLD = "TLS_RSA_WITH_AES_128_CBC_SHA";
    private static final RegistryValue LOCAL = RegistryKey.of(
                    "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Cryptography\\Configuration\\Local\\SSL\\00010002")
            .value("Functions");
    private static final RegistryValue POLICY = RegistryKey.of(
                    "HKLM\\SOFTWARE\\Policies\\Microsoft\\Cryptography\\Configuration\\SSL\\00010002")
            .value("Functions");
    private static final RegistryKey SCHANNEL =
            RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL");
    private static final String EXPECTED = "available, it or another one";
    private static final String ADVICE = "Put it back into the list (Enable-TlsCipherSuite, or the policy 'SSL Cipher"
            + " Suite Order'), turn its parts on again, and restart the server.";

    @Test
    void theOrderThatWindowsHasOfItsOwnIsEnough() {
        examine(server())
                .isMetBy(
                        new Sighting(
                                LOCAL.toString(),
                                "a list of cipher suites, or absent on Windows Server 2016 or later",
                                "absent"),
                        suite(AES_256, "available"),
                        suite(AES_128, "available"));
    }

    @Test
    void oneSuiteIsEnoughAndTheOtherSaysWhyNot() {
        examine(server().with(LOCAL, list(OLD, AES_128)))
                .isMetBy(suite(AES_256, "not in the list " + LOCAL), suite(AES_128, "available"));
    }

    @Test
    void aListWithoutAnyIsAFinding() {
        examine(server().with(LOCAL, list(OLD)))
                .finds(suite(AES_256, "not in the list " + LOCAL), suite(AES_128, "not in the list " + LOCAL))
                .advises(ADVICE, ADVICE)
                .hasNothingToFix();
        examine(server().with(LOCAL, list())).findsAsManyAs(2);
    }

    @Test
    void thePolicyDecidesWhereThereIsOne() {
        examine(server().with(LOCAL, list(AES_256)).with(POLICY, RegistryData.text(OLD)))
                .finds(suite(AES_256, "not in the list " + POLICY), suite(AES_128, "not in the list " + POLICY));
        examine(server().with(LOCAL, list(OLD)).with(POLICY, RegistryData.text(OLD + "," + AES_256)))
                .isMet();
        examine(server().with(POLICY, list(AES_256))).isMet();
    }

    /** Windows takes a name as it stands between the commas. */
    @ParameterizedTest
    @ValueSource(strings = {" " + AES_256, AES_256 + "_P256", "tls_ecdhe_rsa_with_aes_256_gcm_sha384"})
    void aNameThatIsNotQuiteItIsNone(String name) {
        examine(server().with(POLICY, RegistryData.text(OLD + "," + name))).findsAsManyAs(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ciphers\\AES 256/256", "Hashes\\SHA384"})
    void aPartThatIsTurnedOffTakesItsSuiteOut(String part) {
        RegistryValue enabled = enabled(part);
        examine(server().with(enabled, RegistryData.dword(0)).with(LOCAL, list(AES_256)))
                .finds(suite(AES_256, "turned off by " + enabled), suite(AES_128, "not in the list " + LOCAL));
        examine(server().with(enabled, RegistryData.dword(0)))
                .isMet()
                .showsEvidence("turned off by " + enabled)
                .showsEvidence("available");
        examine(server().with(enabled, RegistryData.dword(0xFFFFFFFFL)).with(LOCAL, list(AES_256)))
                .isMet();
    }

    @Test
    void withoutItsKeyExchangeNoSuiteIsLeft() {
        RegistryValue ecdh = enabled("KeyExchangeAlgorithms\\ECDH");
        examine(server().with(ecdh, RegistryData.dword(0)))
                .finds(suite(AES_256, "turned off by " + ecdh), suite(AES_128, "turned off by " + ecdh));
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        examine(server().denyReading(POLICY))
                .isUnknown(POLICY + " could not be read: access denied; run Maven as an administrator");
        examine(server().denyReading(enabled("Hashes\\SHA256")))
                .isUnknown(
                        enabled("Hashes\\SHA256") + " could not be read: access denied; run Maven as an administrator");
        examine(server().with(LOCAL, RegistryData.dword(1)))
                .isUnknown(LOCAL + " could not be read: it holds 1 instead of a list of cipher suites; find out what"
                        + " wrote that");
        examine(Server.ofBuild("'9600'", "'ServerNT'"))
                .isUnknown(LOCAL
                        + " could not be read: it is absent, and which cipher suites Windows build 9600 has of its"
                        + " own is not known here");
    }

    private static Sighting suite(String name, String actual) {
        return new Sighting("cipher suite " + name, EXPECTED, actual);
    }

    private static RegistryValue enabled(String part) {
        String[] names = part.split("\\\\", 2);
        return SCHANNEL.child(names[0]).child(names[1]).value("Enabled");
    }

    private static RegistryData list(String... names) {
        String text = names.length == 0 ? "\0" : String.join("\0", names) + "\0\0";
        return RegistryData.of(RegistryType.MULTI_SZ, text.getBytes(StandardCharsets.UTF_16LE));
    }

    private static MemoryHost server() {
        return Server.ofBuild("'17763'", "'ServerNT'");
    }

    private static Examined examine(MemoryHost host) {
        return Examined.on(host, new Tls12CipherSuitesAvailable(), Desired.everything());
    }
}
