package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.fact.Reading;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExternalDirectoryObjectIdInSchemaTest {
    private static final String PLACE = "lab.example schema attribute msDS-ExternalDirectoryObjectId";

    private static Examined examine(Reading<String> attribute) {
        return Examined.in(
                new ExternalDirectoryObjectIdInSchema(),
                Map.of(),
                MemoryDirectory.good().schemaAttribute(attribute));
    }

    @Test
    void theAttributeIsThere() {
        examine(Reading.present("CN=attribute")).isMet().shows(new Sighting(PLACE, "present", "CN=attribute"));
    }

    @Test
    void theAttributeIsMissing() {
        examine(Reading.absent())
                .finds(new Sighting(PLACE, "present", "absent"))
                .advises("Extend the schema to that of Windows Server 2016 or later as a member of Schema Admins and"
                        + " Enterprise Admins: run 'adprep /forestprep' from its installation medium. If the attribute"
                        + " was deactivated, activate it again.");
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        examine(Reading.unreadable("dc1:636 refuses connections."))
                .isUnknown(
                        "lab.example schema attribute msDS-ExternalDirectoryObjectId could not be read: dc1:636 refuses connections.");
    }
}
