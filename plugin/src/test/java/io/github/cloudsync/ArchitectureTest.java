package io.github.cloudsync;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.unboundid.ldap.sdk.LDAPConnection;
import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.Host;
import io.github.cloudsync.model.registry.Setting;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The arrows of CONTRIBUTING.md, held. */
class ArchitectureTest {
    private static final String BASE = "io.github.cloudsync.";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.cloudsync");
    /** Which package alone may use which library. */
    private static final Map<String, String> SOLE_USERS = Map.of(
            "org.apache.maven..", "mojo..",
            "org.yaml.snakeyaml..", "desired.yaml..",
            "com.sun.jna..", "source.windows..",
            "com.unboundid..", "source.ldap..");

    @Test
    void theScanSawTheClasses() {
        assertThat(MAIN.size()).isGreaterThan(60);
        for (String part : new String[] {
            "mojo",
            "app",
            "desired",
            "engine",
            "prerequisite",
            "source",
            "journal",
            "page",
            "report",
            "model",
            "regf",
            "security",
            "store",
            "text",
            "hygiene"
        }) {
            assertThat(MAIN.stream().filter(c -> c.getPackageName().startsWith(BASE + part)))
                    .as(part)
                    .isNotEmpty();
        }
    }

    @Test
    void theModelKnowsNothingButTheJdk() {
        classes()
                .that()
                .resideInAPackage(BASE + "model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(BASE + "model..", "java..", "org.jspecify..")
                .check(MAIN);
    }

    /** Each room of the model knows those before it. */
    @Test
    void theRoomsOfTheModelStandOnEachOther() {
        List<String> rooms = List.of("registry", "fact", "demand", "change", "verdict", "outcome");
        for (int i = 0; i < rooms.size(); i++) {
            for (String higher : rooms.subList(i + 1, rooms.size())) {
                noClasses()
                        .that()
                        .resideInAPackage(BASE + "model." + rooms.get(i))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(BASE + "model." + higher)
                        .check(MAIN);
            }
        }
        assertThat(MAIN.stream().filter(c -> c.getPackageName().equals(BASE + "model")))
                .as("outside of every room")
                .isEmpty();
    }

    @Test
    void theGroundFloorKnowsNothingButTheJdkAndTheWordsForPeople() {
        for (String room : List.of("text", "security", "store")) {
            classes()
                    .that()
                    .resideInAPackage(BASE + room + "..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(BASE + room + "..", BASE + "text..", "java..", "org.jspecify..")
                    .check(MAIN);
        }
    }

    /** Rules judge objects, whoever delivers them: a source knows the objects that it delivers, and they know no source. */
    @Test
    void hygieneKnowsNothingButTheGroundFloorAndTheModel() {
        String hygiene = BASE + "hygiene..";
        classes()
                .that()
                .resideInAPackage(hygiene)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(hygiene, BASE + "text..", BASE + "model.registry..", "java..", "org.jspecify..")
                .check(MAIN);
        noClasses()
                .that()
                .resideInAPackage(BASE + "source..")
                .should()
                .dependOnClassesThat(resideInAPackage(hygiene).and(resideOutsideOfPackage(BASE + "hygiene.object..")))
                .check(MAIN);
    }

    @Test
    void noSourceKnowsAnother() {
        slices().matching(BASE + "source.(*)..").should().notDependOnEachOther().check(MAIN);
    }

    @Test
    void theEngineKnowsNothingButTheModel() {
        classes()
                .that()
                .resideInAPackage(BASE + "engine..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(BASE + "engine..", BASE + "model..", BASE + "text..", "java..", "org.jspecify..")
                .check(MAIN);
    }

    @Test
    void hivesKnowTheStoreOfTheirPagesAndNoImage() {
        String store = BASE + "store..";
        String regf = BASE + "regf..";
        classes()
                .that()
                .resideInAPackage(regf)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(regf, store, "java..", "org.jspecify..")
                .check(MAIN);
    }

    @Test
    void everyLibraryHasOneUser() {
        SOLE_USERS.forEach((library, user) -> noClasses()
                .that()
                .resideOutsideOfPackage(BASE + user)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(MAIN));
    }

    @Test
    void noPackageKnowsItsNeighbourAndAllKnowTheModel() {
        String[] parts = {"desired", "engine", "prerequisite", "source", "journal", "report", "page"};
        for (String one : parts) {
            for (String other : parts) {
                if (!one.equals(other)) {
                    noClasses()
                            .that()
                            .resideInAPackage(BASE + one + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(BASE + other + "..")
                            .allowEmptyShould(true)
                            .check(MAIN);
                }
            }
            noClasses()
                    .that()
                    .resideInAPackage(BASE + one + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(BASE + "mojo..")
                    .allowEmptyShould(true)
                    .check(MAIN);
        }
    }

    @Test
    void onlyTheGoalsKnowTheApp() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + "app..", BASE + "mojo..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + "app..")
                .check(MAIN);
    }

    /** What a run does, and in which order, is said once: in the app. */
    @Test
    void theGoalsHaveItDoneByTheApp() {
        noClasses()
                .that()
                .resideInAPackage(BASE + "mojo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE + "source..", BASE + "journal..", BASE + "engine..")
                .check(MAIN);
    }

    @Test
    void noCyclesAnywhere() {
        slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void aPrerequisiteCannotWrite() {
        noClasses()
                .that()
                .resideInAPackage(BASE + "prerequisite..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Host.class)
                .check(MAIN);
    }

    /** Only of a reading that was judged: what a second reading does not see would pass for absent. */
    @Test
    void aPrerequisiteMakesItsChangesOfReadings() {
        noClasses()
                .that()
                .resideInAPackage(BASE + "prerequisite..")
                .should()
                .callConstructor(Change.class, Setting.class, Optional.class, Optional.class)
                .check(MAIN);
    }

    /** Sessions bind, search and ask who they are; nothing that changes a directory is ever called. */
    @Test
    void nobodyWritesToADirectory() {
        noClasses()
                .should()
                .callMethodWhere(target(nameMatching("add|modify|modifyDN|delete|processOperation|asyncAdd|asyncModify"
                                + "|asyncModifyDN|asyncDelete|sendMessage"))
                        .and(target(owner(resideInAPackage("com.unboundid..")))))
                .check(MAIN);
        assertThat(MAIN.get("io.github.cloudsync.source.ldap.Session").getMethodCallsFromSelf())
                .as("the scan sees what is called on a connection")
                .anyMatch(call -> call.getTarget().getName().equals("search")
                        && call.getTargetOwner().isAssignableTo(LDAPConnection.class));
    }

    /** Whoever comes in from outside has JNA's library loaded from a safe place before anything can call Windows. */
    @Test
    void everyDoorToWindowsLoadsItsNativeCodeSafely() {
        methods()
                .that()
                .areDeclaredInClassesThat(
                        resideInAPackage(BASE + "source.windows").and(modifier(JavaModifier.PUBLIC)))
                .and()
                .arePublic()
                .and()
                .areStatic()
                .should(new ArchCondition<JavaMethod>("call NativeCode.load") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean loads = method.getMethodCallsFromSelf().stream()
                                .anyMatch(call ->
                                        call.getTargetOwner().getSimpleName().equals("NativeCode"));
                        events.add(new SimpleConditionEvent(method, loads, method.getFullName()));
                    }
                })
                .check(MAIN);
    }

    /**
     * Its own message is often only the name of a file, or the name of an exception: {@code IoReason} has the words.
     * {@code SnapshotFile} looks for a line number in it, {@code HelpMojo} is generated, and the store of pages knows
     * nothing but the JDK.
     */
    @Test
    void nobodyShowsTheBareMessageOfAnIOException() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(IoReason|SnapshotFile|HelpMojo)")
                .and()
                .resideOutsideOfPackage(BASE + "store..")
                .should()
                .callMethod(IOException.class, "getMessage")
                .orShould()
                .callMethod(IOException.class, "toString")
                .because("IoReason says it in words")
                .check(MAIN);
    }

    @Test
    void nobodyPrintsOrExits() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(MAIN);
    }
}
