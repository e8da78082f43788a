package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Attestation;
import io.github.cloudsync.model.fact.KdsRootKey;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.source.memory.MemoryHost;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KdsRootKeyEffectiveTest {
    private static Examined examine(long... secondsAgo) {
        List<KdsRootKey> keys = new ArrayList<>();
        for (long seconds : secondsAgo) {
            keys.add(new KdsRootKey("key" + keys.size(), MemoryDirectory.NOW.minusSeconds(seconds)));
        }
        return Examined.in(
                new KdsRootKeyEffective(), Map.of(), MemoryDirectory.good().keys(Reading.present(keys)));
    }

    @Test
    void tenHoursAreEnough() {
        examine(36_000)
                .isMet()
                .shows(new Sighting(
                        "lab.example KDS root keys",
                        "one effective for 10 hours",
                        "key0, effective from 2026-11-22T02:00:00Z"));
    }

    @Test
    void aSecondLessIsNot() {
        examine(35_999)
                .finds(new Sighting(
                        "lab.example KDS root keys",
                        "one effective for 10 hours",
                        "key0, effective from 2026-11-22T02:00:01Z"))
                .advises(
                        "Wait until 2026-11-22T12:00:01Z: every domain controller must have the key before a password is"
                                + " made from it.");
    }

    @Test
    void theOldestKeyDecides() {
        examine(-3600, 500_000, 60).isMet();
        examine(-3600, 60)
                .finds(new Sighting(
                        "lab.example KDS root keys",
                        "one effective for 10 hours",
                        "key1, effective from 2026-11-22T11:59:00Z"));
    }

    @Test
    void hiddenKeysAreUnknown() {
        Examined.in(
                        new KdsRootKeyEffective(),
                        Map.of(),
                        MemoryDirectory.good().keys(Reading.unreadable("dc1:636 refuses connections.")))
                .isUnknown("lab.example KDS root keys could not be read: dc1:636 refuses connections.");
    }

    /** A person's word is needed most where nobody can look. */
    @Test
    void somebodyMayVouchForThemWhereNoDirectoryIsDeclared() {
        Attestation attestation = new Attestation(
                "kds-root-key-effective",
                "the forest has had one since 2019",
                "the directory team",
                LocalDate.parse("2026-11-01"),
                LocalDate.parse("2026-12-01"));
        Sighting word = new Sighting(
                "attestation",
                "one that is still valid",
                "\"the forest has had one since 2019\", by the directory team on 2026-11-01, valid until 2026-12-01");
        Examined.on(new MemoryHost(), new KdsRootKeyEffective(), Desired.attesting(attestation))
                .isMetBy(word);
        Examined.on(new MemoryHost(), new KdsRootKeyEffective(), Desired.everything())
                .isUnknown("no 'directory:' is declared in cloudsync.yaml; declare one, or leave the area out with"
                        + " 'verify:'");
    }
}
