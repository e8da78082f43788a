package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.fact.Reading;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForestSchemaUpToDateTest {
    private static final String PLACE = "lab.example schema objectVersion";

    private static Examined examine(Reading<Long> version, long needed) {
        return Examined.in(
                new ForestSchemaUpToDate(),
                Map.of("version", needed),
                MemoryDirectory.good().schemaVersion(version));
    }

    @Test
    void theDemandedVersionIsEnough() {
        examine(Reading.present(87L), 87)
                .isMet()
                .shows(new Sighting(PLACE, "87 (Windows Server 2016) or later", "87 (Windows Server 2016)"));
        examine(Reading.present(91L), 56).isMet();
    }

    @Test
    void anOlderOneIsNot() {
        examine(Reading.present(69L), 87)
                .finds(new Sighting(PLACE, "87 (Windows Server 2016) or later", "69 (Windows Server 2012 R2)"))
                .advises(
                        "Extend the schema as a member of Schema Admins and Enterprise Admins: run 'adprep /forestprep'"
                                + " from the installation medium of a newer Windows Server.");
        examine(Reading.present(55L), 56).finds(new Sighting(PLACE, "56 (Windows Server 2012) or later", "55"));
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        examine(Reading.unreadable("dc1:636 refuses connections."), 87)
                .isUnknown("lab.example schema objectVersion could not be read: dc1:636 refuses connections.");
    }
}
