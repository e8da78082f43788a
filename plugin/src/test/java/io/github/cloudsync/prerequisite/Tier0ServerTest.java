package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Attestation;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.source.memory.MemoryHost;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class Tier0ServerTest {
    private static final Attestation ATTESTATION = new Attestation(
            "tier-0-server",
            "Only tier 0 administrators sign in",
            "the directory team",
            LocalDate.parse("2026-11-01"),
            LocalDate.parse("2027-11-01"));

    @Test
    void anAttestationIsShownTogetherWithTheAdministrators() {
        Examined.on(
                        new MemoryHost()
                                .withLocalAdministrators(
                                        Reading.present(List.of("PROV01\\Administrator", "CORP\\Tier 0 Admins"))),
                        new Tier0Server(),
                        Desired.attesting(ATTESTATION))
                .isMetBy(
                        new Sighting(
                                "attestation",
                                "one that is still valid",
                                "\"Only tier 0 administrators sign in\", by the directory team on 2026-11-01, valid until"
                                        + " 2027-11-01"),
                        new Sighting(
                                "local group Administrators",
                                "administrators of tier 0 only",
                                "PROV01\\Administrator, CORP\\Tier 0 Admins"));
    }

    @Test
    void withoutOneItIsNotMetWhoeverTheAdministratorsAre() {
        Examined.on(new MemoryHost(), new Tier0Server(), Desired.everything())
                .finds(new Sighting("attestation in cloudsync.yaml", "one that is still valid", "absent"))
                .advises("Administer the server as a domain controller is, then say so in an attestation for"
                        + " tier-0-server: what, who, when, and valid until when.")
                .hasNothingToFix();
    }

    @Test
    void administratorsThatCannotBeReadAreSaidToBe() {
        Examined.on(
                        new MemoryHost().withLocalAdministrators(Reading.unreadable("access denied")),
                        new Tier0Server(),
                        Desired.attesting(ATTESTATION))
                .isMet()
                .showsEvidence("unreadable: access denied");
    }
}
