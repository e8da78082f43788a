package io.github.cloudsync.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.Host;
import io.github.cloudsync.model.change.HostException;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryType;
import io.github.cloudsync.model.registry.RegistryValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every host must do alike. Each host runs it whole; a behaviour that only one has does not belong here. */
public abstract class HostContractTest {
    protected static final RegistryKey SCRATCH = RegistryKey.of("HKLM\\SOFTWARE\\cloudsync contract");
    private static final RegistryValue VALUE = SCRATCH.value("Value");

    private Host host;

    /** Opens the host under test; called once for each test. */
    protected abstract Host open() throws Exception;

    @BeforeEach
    void openAndClean() throws Exception {
        host = open();
        clean(SCRATCH);
        clean(SCRATCH.in32BitView());
        clean(RegistryKey.of("HKLM\\SOFTWARE\\Policies\\cloudsync contract"));
    }

    @AfterEach
    void cleanAndClose() throws Exception {
        openAndCleanOnly();
        host.close();
    }

    private void openAndCleanOnly() throws HostException {
        clean(SCRATCH);
        clean(SCRATCH.in32BitView());
        clean(RegistryKey.of("HKLM\\SOFTWARE\\Policies\\cloudsync contract"));
        host.commit();
    }

    @Test
    void aMissingKeyIsAbsentInEveryQuestion() {
        assertThat(host.value(VALUE)).isEqualTo(Reading.absent());
        assertThat(host.lastWritten(SCRATCH)).isEqualTo(Reading.absent());
        assertThat(host.subkeys(SCRATCH)).isEqualTo(Reading.absent());
    }

    @Test
    void aMissingValueOfAnExistingKeyIsAbsent() throws HostException {
        set(VALUE, RegistryData.dword(1));
        assertThat(host.value(SCRATCH.value("Other"))).isEqualTo(Reading.absent());
    }

    @Test
    void writingCreatesTheKeysOnTheWay() throws HostException {
        set(SCRATCH.child("A").child("B").value("V"), RegistryData.text("x"));
        assertThat(host.subkeys(SCRATCH)).isEqualTo(Reading.present(List.of("A")));
        assertThat(host.subkeys(SCRATCH.child("A"))).isEqualTo(Reading.present(List.of("B")));
        assertThat(host.subkeys(SCRATCH.child("A").child("B"))).isEqualTo(Reading.present(List.of()));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 0x7FFFFFFFL, 0x80000000L, 0xFFFFFFFFL})
    void numbersAreUnsigned(long number) throws HostException {
        set(VALUE, RegistryData.dword(number));
        assertThat(host.value(VALUE).seen().orElseThrow().asDword()).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, RegistryType.SZ, RegistryType.EXPAND_SZ, RegistryType.BINARY, RegistryType.MULTI_SZ, 11})
    void everyTypeKeepsItsExactBytes(int type) throws HostException {
        for (byte[] bytes : List.of(new byte[0], new byte[] {1}, new byte[] {1, 2, 3}, new byte[] {1, 2, 3, 4, 5, 6})) {
            RegistryData data = RegistryData.of(type, bytes);
            set(VALUE, data);
            assertThat(host.value(VALUE)).isEqualTo(Reading.present(data));
        }
    }

    @Test
    void textComesBackWithItsTerminator() throws HostException {
        set(VALUE, RegistryData.text("RemoteSigned ěščř 𝄞"));
        RegistryData data = host.value(VALUE).seen().orElseThrow();
        assertThat(data).isEqualTo(RegistryData.text("RemoteSigned ěščř 𝄞"));
        assertThat(data.asText()).contains("RemoteSigned ěščř 𝄞");
    }

    @Test
    void aLongValueComesBackWhole() throws HostException {
        byte[] bytes = new byte[10_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        RegistryData data = RegistryData.of(RegistryType.BINARY, bytes);
        set(VALUE, data);
        assertThat(host.value(VALUE)).isEqualTo(Reading.present(data));
    }

    @Test
    void aValueCanChangeItsTypeAndItsLength() throws HostException {
        set(VALUE, RegistryData.text("1"));
        set(VALUE, RegistryData.dword(1));
        assertThat(host.value(VALUE)).isEqualTo(Reading.present(RegistryData.dword(1)));
        set(VALUE, RegistryData.text("a longer text than before"));
        assertThat(host.value(VALUE)).isEqualTo(Reading.present(RegistryData.text("a longer text than before")));
    }

    @Test
    void namesAreFoundInAnyCase() throws HostException {
        set(SCRATCH.child("Client").value("Enabled"), RegistryData.dword(1));
        RegistryKey other = RegistryKey.of("hklm\\software\\CLOUDSYNC CONTRACT\\cLIENT");
        assertThat(host.value(other.value("ENABLED"))).isEqualTo(Reading.present(RegistryData.dword(1)));
        set(other.value("eNABLED"), RegistryData.dword(2));
        assertThat(host.value(SCRATCH.child("Client").value("Enabled")))
                .isEqualTo(Reading.present(RegistryData.dword(2)));
        assertThat(host.subkeys(SCRATCH)).isEqualTo(Reading.present(List.of("Client")));
    }

    @Test
    void theDefaultValueHasTheEmptyName() throws HostException {
        set(SCRATCH.value(""), RegistryData.text("default"));
        assertThat(host.value(SCRATCH.value(""))).isEqualTo(Reading.present(RegistryData.text("default")));
        assertThat(host.value(VALUE)).isEqualTo(Reading.absent());
    }

    @Test
    void aNameMayHoldBackslashes() throws HostException {
        set(SCRATCH.value("C:\\a\\b"), RegistryData.dword(7));
        assertThat(host.value(SCRATCH.value("C:\\a\\b"))).isEqualTo(Reading.present(RegistryData.dword(7)));
    }

    @Test
    void otherValuesOfTheKeySurvive() throws HostException {
        set(SCRATCH.value("Other"), RegistryData.text("stays"));
        set(VALUE, RegistryData.dword(1));
        remove(VALUE);
        assertThat(host.value(VALUE)).isEqualTo(Reading.absent());
        assertThat(host.value(SCRATCH.value("Other"))).isEqualTo(Reading.present(RegistryData.text("stays")));
    }

    @Test
    void onlyAnEmptyKeyIsRemoved() throws HostException {
        RegistryKey child = SCRATCH.child("Child");
        set(child.value("V"), RegistryData.dword(1));
        assertThat(host.removeIfEmpty(child)).isFalse();
        assertThat(host.removeIfEmpty(SCRATCH)).isFalse();
        remove(child.value("V"));
        assertThat(host.removeIfEmpty(child)).isTrue();
        assertThat(host.lastWritten(child)).isEqualTo(Reading.absent());
        assertThat(host.removeIfEmpty(SCRATCH)).isTrue();
        assertThat(host.removeIfEmpty(SCRATCH)).as("a key that is gone already").isTrue();
    }

    @Test
    void writingAValueIsSeenInTheKeysTime() throws HostException {
        Instant before = Instant.now().minusSeconds(2);
        set(VALUE, RegistryData.dword(1));
        assertThat(host.lastWritten(SCRATCH).seen().orElseThrow())
                .isBetween(before, Instant.now().plusSeconds(2));
    }

    @Test
    void theTwoViewsOfSoftwareAreTwoPlaces() throws HostException {
        set(VALUE, RegistryData.dword(64));
        RegistryValue in32 = SCRATCH.in32BitView().value("Value");
        assertThat(host.value(in32)).isEqualTo(Reading.absent());
        set(in32, RegistryData.dword(32));
        assertThat(host.value(VALUE)).isEqualTo(Reading.present(RegistryData.dword(64)));
        assertThat(host.value(RegistryKey.of("HKLM\\SOFTWARE\\WOW6432Node\\cloudsync contract")
                        .value("Value")))
                .isEqualTo(Reading.present(RegistryData.dword(32)));
    }

    @Test
    void theTwoViewsOfPoliciesAreOnePlace() throws HostException {
        RegistryKey policies = RegistryKey.of("HKLM\\SOFTWARE\\Policies\\cloudsync contract");
        set(policies.in32BitView().value("V"), RegistryData.dword(5));
        assertThat(host.value(policies.value("V"))).isEqualTo(Reading.present(RegistryData.dword(5)));
    }

    @Test
    void readingChangesNothing() throws HostException {
        set(VALUE, RegistryData.dword(1));
        Reading<Instant> written = host.lastWritten(SCRATCH);
        host.value(VALUE);
        host.value(SCRATCH.child("No").value("No"));
        host.subkeys(SCRATCH);
        assertThat(host.lastWritten(SCRATCH)).isEqualTo(written);
        assertThat(host.subkeys(SCRATCH)).isEqualTo(Reading.present(List.of()));
    }

    private void set(RegistryValue value, RegistryData data) throws HostException {
        Optional<RegistryData> before = host.value(value).seen();
        if (!before.equals(Optional.of(data))) {
            host.write(new Change(value, before, Optional.of(data)));
            host.commit();
        }
    }

    private void remove(RegistryValue value) throws HostException {
        host.write(new Change(value, host.value(value).seen(), Optional.empty()));
        host.commit();
    }

    private void clean(RegistryKey key) throws HostException {
        for (String child : host.subkeys(key).seen().orElse(List.of())) {
            clean(key.child(child));
        }
        for (String name : List.of("Value", "Other", "", "V", "Enabled", "C:\\a\\b")) {
            Optional<RegistryData> data = host.value(key.value(name)).seen();
            if (data.isPresent()) {
                host.write(new Change(key.value(name), data, Optional.empty()));
            }
        }
        host.removeIfEmpty(key);
    }
}
