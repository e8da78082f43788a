package io.github.cloudsync.source.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudsync.engine.Checker;
import io.github.cloudsync.engine.Planner;
import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.Step;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.outcome.Assessment;
import io.github.cloudsync.model.outcome.Plan;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryRoot;
import io.github.cloudsync.model.registry.RegistryType;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Verdict;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.prerequisite.Desired;
import io.github.cloudsync.regf.Hive;
import io.github.cloudsync.regf.HiveValue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The hives of an image's users count as those of a running Windows do, and are changed in their own files. */
class ImageUsersTest {
    private static final String KEY = "SOFTWARE\\Microsoft\\PowerShell\\1\\ShellIds\\Microsoft.PowerShell";
    private static final RegistryValue ALICES =
            RegistryKey.of("HKU\\Users/alice/NTUSER.DAT\\" + KEY).value("ExecutionPolicy");
    private static final RegistryValue OF_NEW_USERS =
            RegistryKey.of("HKU\\Users/Default/NTUSER.DAT\\" + KEY).value("ExecutionPolicy");

    @TempDir
    private Path folder;

    @BeforeEach
    void image() throws Exception {
        new SampleImage(folder.resolve("image")).take(List.of());
        folder = folder.resolve("image");
        try (Hive system = Hive.openForWriting(folder.resolve("Windows/System32/config/SYSTEM"))) {
            system.createKey("ControlSet001\\Control");
            system.set("Select", "Current", HiveValue.dword(1));
            system.commit();
        }
    }

    @Test
    void eachUserHasItsHiveAndLinksAreNobody() throws Exception {
        hive("Users/alice/NTUSER.DAT");
        hive("Windows/ServiceProfiles/NetworkService/NTUSER.DAT");
        Files.createDirectories(folder.resolve("Users/Public"));
        Files.createSymbolicLink(folder.resolve("Users/Default User"), folder.resolve("Users/Default"));
        try (ImageHost host = ImageHost.openForReading(folder)) {
            assertThat(host.subkeys(RegistryRoot.USERS.key()))
                    .isEqualTo(Reading.present(
                            List.of(".DEFAULT", "S-1-5-20", "Users/Default/NTUSER.DAT", "Users/alice/NTUSER.DAT")));
            assertThat(host.value(ALICES)).isEqualTo(Reading.absent());
        }
    }

    @Test
    void whatTheDefaultUserHasCountsAndIsFixedInItsFile() throws Exception {
        set("Users/Default/NTUSER.DAT", "Bypass");
        set("Users/alice/NTUSER.DAT", "Unrestricted");
        try (ImageHost host = ImageHost.openForWriting(folder)) {
            Report report = check(host);
            assertThat(findings(report))
                    .containsExactly(
                            OF_NEW_USERS + " is Bypass (CurrentUser of Users\\Default, which every new account gets)",
                            ALICES + " is Unrestricted (CurrentUser of Users\\alice)");
            Plan plan = new Planner(Catalogue.all()).plan(report);
            List<Change> changes = plan.steps().stream()
                    .filter(step -> step.prerequisite().equals("powershell-execution-policy"))
                    .map(Step::change)
                    .toList();
            assertThat(changes).containsExactly(change(OF_NEW_USERS, "Bypass"), change(ALICES, "Unrestricted"));
            for (Change change : changes) {
                host.write(change);
            }
            host.commit();
            assertThat(verdict(check(host))).isInstanceOf(Verdict.Met.class);
        }
        assertThat(policyIn("Users/Default/NTUSER.DAT")).contains(HiveValue.string("RemoteSigned"));
        assertThat(policyIn("Users/alice/NTUSER.DAT")).contains(HiveValue.string("RemoteSigned"));
    }

    @Test
    void aHiveThatIsDamagedIsUnknownByItsNameAndDoesNotStopTheOthers() throws Exception {
        set("Users/alice/NTUSER.DAT", "Bypass");
        Path bobs = folder.resolve("Users/bob/NTUSER.DAT");
        Files.createDirectories(bobs.getParent());
        Files.writeString(bobs, "no hive");
        try (ImageHost host = ImageHost.openForWriting(folder)) {
            assertThat(findings(check(host))).hasSize(1);
            host.write(change(ALICES, "Bypass"));
            host.commit();
            assertThat(((Verdict.Unknown) verdict(check(host))).reason())
                    .startsWith("HKU\\Users/bob/NTUSER.DAT\\SOFTWARE\\Policies\\Microsoft\\Windows\\PowerShell ")
                    .contains(" could not be read: " + bobs + ": ");
            assertThatThrownBy(() -> host.write(change(
                            RegistryKey.of("HKU\\Users/bob/NTUSER.DAT\\" + KEY).value("ExecutionPolicy"), "X")))
                    .hasMessageStartingWith("Cannot write HKU\\Users/bob/NTUSER.DAT\\" + KEY + ": it is unreadable: ");
        }
    }

    @Test
    void anImageWithoutTheDefaultUserIsUnknown() throws Exception {
        Files.delete(folder.resolve("Users/Default/NTUSER.DAT"));
        try (ImageHost host = ImageHost.openForReading(folder)) {
            assertThat(host.value(OF_NEW_USERS))
                    .isEqualTo(
                            Reading.unreadable(
                                    "The image " + folder + " has no Users\\Default\\NTUSER.DAT, which every"
                                            + " Windows has. Extract it, too: what it holds counts for every account that gets it."));
            assertThat(verdict(check(host))).isInstanceOf(Verdict.Unknown.class);
        }
    }

    @Test
    void aLinkOutOfTheImageInPlaceOfAHiveIsNotFollowed() throws Exception {
        Path elsewhere = folder.resolveSibling("elsewhere.dat");
        Hive.createEmpty(elsewhere);
        Path file = Files.createDirectories(folder.resolve("Users/alice")).resolve("NTUSER.DAT");
        Files.createSymbolicLink(file, elsewhere);
        try (ImageHost host = ImageHost.openForWriting(folder)) {
            assertThat(host.value(ALICES))
                    .isEqualTo(Reading.unreadable(file + " is a link out of the image " + folder + ", to "
                            + elsewhere.toRealPath() + ". Nothing was read there and nothing was written. Put what"
                            + " belongs to the image into it. On a mounted image, mount it so that its own links"
                            + " are not taken for those of this machine."));
        }
    }

    @Test
    void whoHasAProfileAndNoHiveInTheImageIsUnknown() throws Exception {
        hive("Users/alice/NTUSER.DAT");
        try (Hive software = Hive.openForWriting(folder.resolve("Windows/System32/config/SOFTWARE"))) {
            profile(software, "S-1-5-18", "%systemroot%\\system32\\config\\systemprofile");
            profile(software, "S-1-5-21-1-2-3-1001", "C:\\Users\\Alice");
            profile(software, "S-1-5-21-1-2-3-1002", "D:\\Profiles\\bob");
            software.commit();
        }
        try (ImageHost host = ImageHost.openForReading(folder)) {
            assertThat(verdict(check(host)))
                    .isInstanceOfSatisfying(
                            Verdict.Unknown.class,
                            unknown -> assertThat(unknown.reason())
                                    .endsWith("could not be read: the image has no hive of D:\\Profiles\\bob"
                                            + " (S-1-5-21-1-2-3-1002) below Users; put the account's NTUSER.DAT there, or remove"
                                            + " its profile"));
        }
    }

    @Test
    void accountsWhoseNamesWindowsTellsApartAreTwo() throws Exception {
        set("Users/Weiss/NTUSER.DAT", "Bypass");
        hive("Users/Wei\u00df/NTUSER.DAT");
        try (ImageHost host = ImageHost.openForWriting(folder)) {
            assertThat(findings(check(host)))
                    .containsExactly(policyOf("Weiss") + " is Bypass (CurrentUser of Users\\Weiss)");
        }
        assertThat(policyOf("Weiss")).isNotEqualTo(policyOf("Wei\u00df"));
        assertThat(policyOf("\u00e4nne")).isEqualTo(policyOf("\u00c4NNE")).hasSameHashCodeAs(policyOf("\u00c4NNE"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no folder can be named so there")
    void aFolderThatNoKeyCanNameHidesNoHive() throws Exception {
        set("Users/a\\b/NTUSER.DAT", "Bypass");
        try (ImageHost host = ImageHost.openForReading(folder)) {
            assertThat(((Verdict.Unknown) verdict(check(host))).reason())
                    .contains(folder.resolve("Users/a\\b") + " has a backslash in its name, which no folder of Windows"
                            + " has. Find out which tool wrote it, and extract the image again.");
        }
    }

    @Test
    void aProfileThatLiesBehindALinkCountsOnce() throws Exception {
        set("Profiles/bob/NTUSER.DAT", "Bypass");
        Files.createSymbolicLink(folder.resolve("Users/bob"), folder.resolve("Profiles/bob"));
        Files.createSymbolicLink(folder.resolve("Users/bob2"), folder.resolve("Profiles/bob"));
        Files.createSymbolicLink(folder.resolve("Users/new"), folder.resolve("Users/Default"));
        Files.createSymbolicLink(folder.resolve("Users/All Users"), folder.resolve("ProgramData"));
        try (ImageHost host = ImageHost.openForWriting(folder)) {
            assertThat(findings(check(host)))
                    .containsExactly(policyOf("bob") + " is Bypass (CurrentUser of Users\\bob)");
        }
    }

    @Test
    void aProfileThatALinkHasOutsideTheImageIsUnknown() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolveSibling("elsewhere"));
        Hive.createEmpty(elsewhere.resolve("NTUSER.DAT"));
        Files.createSymbolicLink(folder.resolve("Users/bob"), elsewhere);
        try (ImageHost host = ImageHost.openForReading(folder)) {
            assertThat(((Verdict.Unknown) verdict(check(host))).reason())
                    .contains(folder.resolve("Users/bob") + " is a link out of the image " + folder);
        }
    }

    @Test
    void aMandatoryProfileCounts() throws Exception {
        set("Users/kiosk/NTUSER.MAN", "Bypass");
        try (ImageHost host = ImageHost.openForReading(folder)) {
            assertThat(findings(check(host)))
                    .containsExactly(RegistryKey.of("HKU\\Users/kiosk/NTUSER.MAN\\" + KEY)
                                    .value("ExecutionPolicy")
                            + " is Bypass (CurrentUser of Users\\kiosk)");
        }
    }

    private static RegistryValue policyOf(String user) {
        return RegistryKey.of("HKU\\Users/" + user + "/NTUSER.DAT\\" + KEY).value("ExecutionPolicy");
    }

    private static void profile(Hive software, String sid, String path) throws Exception {
        software.set(
                "Microsoft\\Windows NT\\CurrentVersion\\ProfileList\\" + sid,
                "ProfileImagePath",
                new HiveValue(RegistryType.EXPAND_SZ, (path + "\0").getBytes(StandardCharsets.UTF_16LE)));
    }

    private void set(String file, String policy) throws Exception {
        hive(file);
        try (Hive hive = Hive.openForWriting(folder.resolve(file))) {
            hive.set(KEY, "ExecutionPolicy", HiveValue.string(policy));
            hive.commit();
        }
    }

    private void hive(String file) throws Exception {
        Path place = folder.resolve(file);
        if (!Files.exists(place)) {
            Files.createDirectories(place.getParent());
            Hive.createEmpty(place);
        }
    }

    private Optional<HiveValue> policyIn(String file) throws Exception {
        try (Hive hive = Hive.open(folder.resolve(file))) {
            return hive.value(KEY, "ExecutionPolicy");
        }
    }

    private static Change change(RegistryValue value, String before) {
        return new Change(
                value, Optional.of(RegistryData.text(before)), Optional.of(RegistryData.text("RemoteSigned")));
    }

    private static Report check(ImageHost host) {
        return new Checker(Catalogue.all(), "0.1.0", InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z")))
                .check(new Evidence(host), Desired.core(), Target.IMAGE);
    }

    private static Verdict verdict(Report report) {
        return report.assessments().stream()
                .filter(assessment -> assessment.id().equals("powershell-execution-policy"))
                .map(Assessment::verdict)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> findings(Report report) {
        return ((Verdict.NotMet) verdict(report))
                .findings().first().stream()
                        .map(Finding::observation)
                        .map(seen -> seen.place() + " is " + seen.actual())
                        .toList();
    }
}
