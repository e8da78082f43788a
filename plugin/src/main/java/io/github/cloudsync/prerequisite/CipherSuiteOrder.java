package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryType;
import io.github.cloudsync.model.registry.RegistryValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The cipher suites that Windows may use, by the list that decides: that of the policy where there is one, else that of
 * the machine. Where neither is there, Windows has its own.
 */
final class CipherSuiteOrder {
    /** The policy "SSL Cipher Suite Order", a REG_SZ with commas. */
    static final RegistryValue POLICY = RegistryKey.of(
                    "HKLM\\SOFTWARE\\Policies\\Microsoft\\Cryptography\\Configuration\\SSL\\00010002")
            .value("Functions");
    /** What Enable-TlsCipherSuite and Disable-TlsCipherSuite change, a REG_MULTI_SZ. */
    static final RegistryValue LOCAL = RegistryKey.of(
                    "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Cryptography\\Configuration\\Local\\SSL\\00010002")
            .value("Functions");

    private final RegistryValue place;
    private final Reading<List<String>> suites;

    private CipherSuiteOrder(RegistryValue place, Reading<List<String>> suites) {
        this.place = place;
        this.suites = suites;
    }

    static CipherSuiteOrder of(HostFacts host) {
        Reading<List<String>> policy = read(host, POLICY);
        return policy instanceof Reading.Absent<List<String>>
                ? new CipherSuiteOrder(LOCAL, read(host, LOCAL))
                : new CipherSuiteOrder(POLICY, policy);
    }

    /** Where the list that decides is, or would be. */
    RegistryValue place() {
        return place;
    }

    /** The names in it, the preferred first; absent where nothing is configured. */
    Reading<List<String>> suites() {
        return suites;
    }

    private static Reading<List<String>> read(HostFacts host, RegistryValue value) {
        Reading<RegistryData> reading = host.value(value);
        if (!(reading instanceof Reading.Present<RegistryData> present)) {
            return reading.map(data -> List.of());
        }
        return names(present.value())
                .map(Reading::present)
                .orElseGet(() -> Reading.unreadable("it holds " + present.value()
                        + " instead of a list of cipher suites; find out what wrote that"));
    }

    private static Optional<List<String>> names(RegistryData data) {
        Optional<String> text = data.type() == RegistryType.MULTI_SZ && data.bytes().length % 2 == 0
                ? Optional.of(new String(data.bytes(), StandardCharsets.UTF_16LE).replace('\0', ','))
                : data.asText();
        return text.map(all ->
                Arrays.stream(all.split(",")).filter(name -> !name.isEmpty()).toList());
    }
}
