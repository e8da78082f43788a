package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.fact.DirectoryForest;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.source.ldap.lab.Declarations;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForestsHaveDifferentNamesTest {
    private static MemoryDirectory directory(String name, Reading<DirectoryForest> forest) {
        return MemoryDirectory.of(Declarations.server(name)).forest(forest);
    }

    private static Reading<DirectoryForest> forest(String name, String id) {
        return Reading.present(new DirectoryForest(name, id));
    }

    private static Examined examine(MemoryDirectory... directories) {
        return Examined.in(new ForestsHaveDifferentNames(), Map.of(), directories);
    }

    @Test
    void oneDirectoryHasNobodyToDifferFrom() {
        examine(MemoryDirectory.good()).isNotApplicable("cloudsync.yaml declares one directory only");
    }

    @Test
    void differentNamesPass() {
        examine(directory("dc1", forest("lab.example", "1")), directory("dc2", forest("fab.example", "2")))
                .isMet()
                .shows(
                        new Sighting("dc1 forest", "a name no other forest has", "lab.example"),
                        new Sighting("dc2 forest", "a name no other forest has", "fab.example"));
    }

    @Test
    void twoForestsOfOneNameDoNot() {
        examine(directory("dc1", forest("lab.example", "1")), directory("dc2", forest("lab.example", "2")))
                .finds(new Sighting(
                        "dc2 forest", "a name no other forest has", "lab.example, as another forest, that of dc1"))
                .advises("Synchronize one of the two forests only, or move what is to be synchronized to a forest of"
                        + " another name.");
    }

    @Test
    void twoDomainsOfOneForestPass() {
        examine(directory("dc1", forest("lab.example", "1")), directory("dc2", forest("lab.example", "1")))
                .isMet();
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        examine(
                        directory("dc1", forest("lab.example", "1")),
                        directory("dc2", Reading.unreadable("dc1:636 refuses connections.")))
                .isUnknown("dc2 forest could not be read: dc1:636 refuses connections.");
    }
}
