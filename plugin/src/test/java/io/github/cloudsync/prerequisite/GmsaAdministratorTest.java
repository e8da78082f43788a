package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Attestation;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.source.memory.MemoryHost;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GmsaAdministratorTest {
    private static final String DOMAIN = "S-1-5-21-1004336348-1177238915-682003330-";
    private static final String EXPECTED = "Domain Admins (S-1-5-21-...-512) or Enterprise Admins (S-1-5-21-...-519)";
    private static final String PLACE = "groups of the account that runs Maven";

    @ParameterizedTest
    @ValueSource(strings = {"512", "519"})
    void anAdministratorOfTheDomainPasses(String relativeId) {
        examine("S-1-1-0", "S-1-5-32-544", DOMAIN + relativeId).isMet();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {DOMAIN + "513", DOMAIN + "5120", DOMAIN + "1512", "S-1-5-32-512", "S-1-5-32-544", "S-1-5-21-512"
            })
    void noOtherGroupDoes(String sid) {
        examine(sid)
                .finds(new Sighting(PLACE, EXPECTED, "neither"))
                .advises(
                        "Install the agent as an administrator of the domain from an elevated console; if somebody else"
                                + " installs it, say who in an attestation for gmsa-administrator.");
    }

    @Test
    void somebodyMayVouchForTheOneWhoInstalls() {
        Attestation attestation = new Attestation(
                "gmsa-administrator",
                "CORP\\installer is a Domain Admin for the installation",
                "the directory team",
                LocalDate.parse("2026-11-01"),
                LocalDate.parse("2026-12-01"));
        Examined.on(new MemoryHost(), new GmsaAdministrator(), Desired.attesting(attestation))
                .isMetBy(new Sighting(
                        "attestation",
                        "one that is still valid",
                        "\"CORP\\installer is a Domain Admin for the installation\", by the directory team on 2026-11-01,"
                                + " valid until 2026-12-01"));
    }

    @Test
    void withoutATokenItIsUnknownOrNotApplicable() {
        Examined.on(
                        new MemoryHost().withCallerGroups(Reading.unreadable("access denied")),
                        new GmsaAdministrator(),
                        Desired.everything())
                .isUnknown(PLACE + " could not be read: access denied");
        Examined.on(
                        MemoryHost.image().withCallerGroups(Reading.inapplicable("offline")),
                        new GmsaAdministrator(),
                        Desired.everything())
                .isNotApplicable("offline");
    }

    private static Examined examine(String... sids) {
        return Examined.on(
                new MemoryHost().withCallerGroups(Reading.present(List.of(sids))),
                new GmsaAdministrator(),
                Desired.everything());
    }
}
