package io.github.cloudsync.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.cloudsync.journal.Journals;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.regf.Hive;
import io.github.cloudsync.regf.HiveValue;
import io.github.cloudsync.source.image.ImageHost;
import io.github.cloudsync.source.image.SampleImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An undo belongs to the image it was made on, wherever that lies by then, and to no other one at the same place.
 * Long, since each of its stories needs the same image, its base and its copies.
 */
class ImageUndoTest {
    private static final RegistryKey DOTNET = RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319");
    private static final RegistryValue CRYPTO = DOTNET.value("SchUseStrongCrypto");
    private static final RegistryValue ENABLED = RegistryKey.of(
                    "HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Client")
            .value("Enabled");
    private static final String SERVER = """
            Windows Registry Editor Version 5.00

            [HKEY_LOCAL_MACHINE\\SYSTEM\\Select]
            "Current"=dword:00000001
            "Default"=dword:00000001

            [HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Control\\ProductOptions]
            "ProductType"="ServerNT"

            [HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography]
            "MachineGuid"="%s"

            [HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319]
            "SchUseStrongCrypto"=dword:00000000

            [HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion]
            "CurrentBuildNumber"="20348"
            "ProductName"="Windows Server 2022 Standard"
            "InstallationType"="Server"
            """;

    @TempDir
    private Path folder;

    private Path base;
    private Path image;

    @BeforeEach
    void anImageMadeFromABase() throws Exception {
        base = folder.resolve("base");
        make(base, "11111111-1111-1111-1111-111111111111");
        image = folder.resolve("image");
        copy(base, image);
        desire("dotnet-strong-crypto, dotnet-strong-crypto-32-bit, tls12-client-enabled, tls12-server-enabled");
    }

    @Test
    void whatWasRemediatedIsTakenBack() throws Exception {
        remediate(image);
        assertThat(value(image, CRYPTO)).contains(RegistryData.dword(1));
        assertThat(goal(new RollbackMojo(), image).run().log())
                .contains("[WARNING] Restoring " + DOTNET
                        + " SchUseStrongCrypto to 0 is looser than the baselines allow: .NET Framework"
                        + " programs may use weak cryptography again.")
                .endsWith("[INFO] Every setting is as it was before the remediation.");
        assertThat(value(image, CRYPTO)).contains(RegistryData.dword(0));
        assertThat(value(image, ENABLED)).isEmpty();
    }

    @Test
    void aFreshCopyOfTheSameBaseAtTheSamePlaceHasNothingToTakeBack() throws Exception {
        remediate(image);
        replace(image, base);
        byte[] system = hive(image, "SYSTEM");

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(goal(new RollbackMojo(), image)::run)
                .withMessageStartingWith("The journal " + journals().get(0) + ", made on " + image
                        + ", is not about what is at " + image + " now: SYSTEM is in an earlier state: its sequence"
                        + " number was left at ")
                .withMessageEndingWith("Nothing was changed.\nAn undo belongs to what it was made on: run the rollback"
                        + " there. A fresh copy of an image, or one restored from a backup made before the remediation,"
                        + " has nothing of it to take back; in one restored from a later backup, put back by hand what"
                        + " the journal calls \"before\".");
        assertThat(hive(image, "SYSTEM")).isEqualTo(system);
    }

    @Test
    void aFreshCopyThatOthersHaveWrittenToSinceIsToldByTheTimesOfItsKeys() throws Exception {
        remediate(image);
        replace(image, base);
        for (int i = 0; i < 5; i++) {
            set(image, "SYSTEM", "ControlSet001\\Control\\Another", "Count", i);
            set(image, "SOFTWARE", "Another", "Count", i);
            set(image, "SOFTWARE", "Microsoft\\.NETFramework\\v4.0.30319", "SchUseStrongCrypto", i % 2);
            set(image, "SOFTWARE", "Microsoft\\.NETFramework\\v4.0.30319", "SchUseStrongCrypto", 1);
        }

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(goal(new RollbackMojo(), image)::run)
                .withMessageContaining("now: no key in it bears the time at which the remediation wrote it (")
                .withMessageContaining(", and now says ");
        assertThat(value(image, CRYPTO)).as("not set to 0").contains(RegistryData.dword(1));
    }

    @Test
    void anotherMachinesImageAtTheSamePlaceIsRefusedByName() throws Exception {
        remediate(image);
        delete(image);
        make(image, "22222222-2222-2222-2222-222222222222");

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(goal(new RollbackMojo(), image)::run)
                .withMessageContaining("now: MachineGuid was 11111111-1111-1111-1111-111111111111 and is"
                        + " 22222222-2222-2222-2222-222222222222. Nothing was changed.\n");
    }

    @Test
    void aMovedImageIsTakenBackWithItsJournals() throws Exception {
        remediate(image);
        Path moved = Files.createDirectory(folder.resolve("elsewhere")).resolve("gold");
        Files.move(image, moved);
        assertThat(goal(new RollbackMojo(), moved)
                        .with("journal", journals().get(0).toFile())
                        .run()
                        .log())
                .endsWith("[INFO] Every setting is as it was before the remediation.");
        assertThat(value(moved, CRYPTO)).contains(RegistryData.dword(0));
    }

    @Test
    void anImageThatIsReachedThroughALinkIsTakenBackThroughAnotherOrNone() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), image);
        remediate(link);
        assertThat(folder.resolve("link.cloudsync-journal")).doesNotExist();
        assertThat(goal(new RollbackMojo(), image).run().log())
                .endsWith("[INFO] Every setting is as it was before the remediation.");
        assertThat(value(image, CRYPTO)).contains(RegistryData.dword(0));
    }

    @Test
    void aCopyThatWasTakenBackTakesNothingFromTheOther() throws Exception {
        Path journals = folder.resolve("journals");
        goal(new RemediateMojo(), image)
                .with("journalDirectory", journals.toFile())
                .run();
        Path copy = folder.resolve("copy");
        copy(image, copy);
        for (Path each : List.of(copy, image)) {
            assertThat(goal(new RollbackMojo(), each)
                            .with("journalDirectory", journals.toFile())
                            .run()
                            .log())
                    .endsWith("[INFO] Every setting is as it was before the remediation.");
            assertThat(value(each, CRYPTO)).contains(RegistryData.dword(0));
            assertThatExceptionOfType(MojoExecutionException.class)
                    .isThrownBy(goal(new RollbackMojo(), each).with("journalDirectory", journals.toFile())::run)
                    .withMessageContaining(" has been rolled back already. Nothing was changed.");
        }
    }

    @Test
    void anImageThatIsRestoredAsTheRemediationLeftItIsTakenBackAgain() throws Exception {
        remediate(image);
        Path backup = folder.resolve("backup");
        copy(image, backup);
        goal(new RollbackMojo(), image).run();
        replace(image, backup);
        Path journal = journals().get(0);
        assertThat(goal(new RollbackMojo(), image)
                        .with("journal", journal.toFile())
                        .run()
                        .log())
                .endsWith("[INFO] Every setting is as it was before the remediation.");
        assertThat(value(image, CRYPTO)).contains(RegistryData.dword(0));
        assertThat(value(image, ENABLED)).isEmpty();
    }

    @Test
    void whereThereIsNoJournalNothingIsSaidOfWhatWasDone() {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(goal(new RollbackMojo(), image)::run)
                .withMessage(
                        "There is no journal in " + image + ".cloudsync-journal. Nothing was changed.\nName a journal"
                                + " with \"-Dcloudsync.journal=FILE\", or its folder with"
                                + " \"-Dcloudsync.journalDirectory=FOLDER\".");
    }

    @Test
    void anImageThatWasStartedOrChangedSinceIsTakenBackValueByValue() throws Exception {
        remediate(image);
        set(image, "SYSTEM", "ControlSet001\\Control\\Another", "Count", 1);
        set(image, "SOFTWARE", "Microsoft\\.NETFramework\\v4.0.30319", "SchUseStrongCrypto", 2);

        Goal rollback = goal(new RollbackMojo(), image);
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(rollback::run)
                .withMessage("The rollback is not complete; see above for what was left as it is.");
        assertThat(rollback.log()).contains("changed since, left as it is: is now 2");
        assertThat(value(image, CRYPTO)).contains(RegistryData.dword(2));
        assertThat(value(image, ENABLED)).isEmpty();

        set(image, "SOFTWARE", "Microsoft\\.NETFramework\\v4.0.30319", "SchUseStrongCrypto", 1);
        assertThat(goal(new RollbackMojo(), image).run().log())
                .as("tried again, with the times that the first rollback left")
                .endsWith("[INFO] Every setting is as it was before the remediation.");
        assertThat(value(image, CRYPTO)).contains(RegistryData.dword(0));
    }

    @Test
    void anImageGetsItsIdentityWhenItIsFirstStartedAndStaysTheSame() throws Exception {
        delete(image);
        make(image, "");
        remediate(image);
        try (Hive hive = Hive.openForWriting(config(image).resolve("SOFTWARE"))) {
            hive.set("Microsoft\\Cryptography", "MachineGuid", text("33333333-3333-3333-3333-333333333333"));
            hive.commit();
        }
        assertThat(goal(new RollbackMojo(), image).run().log())
                .endsWith("[INFO] Every setting is as it was before the remediation.");
    }

    @Test
    void anOlderJournalIsTakenBackAfterTheNewerOnesAndBothAreShownFirst() throws Exception {
        desire("dotnet-strong-crypto, tls12-server-enabled");
        remediate(image);
        set(image, "SOFTWARE", "Microsoft\\.NETFramework\\v4.0.30319", "SchUseStrongCrypto", 0);
        desire("dotnet-strong-crypto, tls12-client-enabled, tls12-server-enabled");
        remediate(image);
        List<Path> journals = journals();
        assertThat(journals).hasSize(2);

        String log = goal(new RollbackMojo(), image)
                .with("journal", journals.get(0).toFile())
                .run()
                .log();
        assertThat(log)
                .startsWith("[INFO] cloudsync rollback of 2 journals, the newest first, on ")
                .contains("[INFO] Journal: " + journals.get(1) + "\n", "[INFO] Journal: " + journals.get(0) + "\n")
                .endsWith("[INFO] Every setting is as it was before these 2 remediations.");
        assertThat(value(image, CRYPTO)).contains(RegistryData.dword(0));
        assertThat(value(image, ENABLED)).isEmpty();
    }

    @Test
    void theCommandThatGoesFurtherBackIsTold() throws Exception {
        desire("dotnet-strong-crypto");
        remediate(image);
        desire("dotnet-strong-crypto, tls12-client-enabled");
        remediate(image);
        goal(new RollbackMojo(), image).run();
        assertThat(value(image, CRYPTO)).contains(RegistryData.dword(1));

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(goal(new RollbackMojo(), image)::run)
                .withMessage("The newest journal, " + journals().get(1) + ", has been rolled back already. Nothing was"
                        + " changed.\nTo go further back, run 'mvn cloudsync:rollback \"-Dcloudsync.journal="
                        + journals().get(0) + "\"'.");
        goal(new RollbackMojo(), image)
                .with("journal", journals().get(0).toFile())
                .run();
        assertThat(value(image, CRYPTO)).contains(RegistryData.dword(0));
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(goal(new RollbackMojo(), image)::run)
                .withMessageEndingWith("There is no older one about this target that has not been.");
    }

    @Test
    void aCopyThatWasRemediatedInItsPlaceStartsALineOfItsOwn() throws Exception {
        remediate(image);
        replace(image, base);
        remediate(image);
        goal(new RollbackMojo(), image).run();
        assertThat(value(image, CRYPTO)).contains(RegistryData.dword(0));

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(goal(new RollbackMojo(), image)
                        .with("journal", journals().get(0).toFile())::run)
                .withMessageStartingWith("The journal " + journals().get(0) + ", made on " + image + ", is not about");
    }

    @Test
    void aJournalThatWasEditedOrThatOthersCouldHaveWrittenIsNotDone() throws Exception {
        remediate(image);
        byte[] software = hive(image, "SOFTWARE");
        Path journal = journals().get(0);
        String text = Files.readString(journal);
        Files.writeString(journal, text.replace("\"bytes\":\"00000000\"", "\"bytes\":\"02000000\""));
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(goal(new RollbackMojo(), image)::run)
                .withMessageStartingWith("The journal " + journal + " is damaged: line ")
                .withMessageContaining(" is not a whole record, or was edited.\nNothing was changed.");

        Files.writeString(journal, text);
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix"))
                .isTrue();
        Files.setPosixFilePermissions(journal.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));
        for (AbstractMojo mojo : List.of(new RollbackMojo(), new RemediateMojo())) {
            set(
                    image,
                    "SYSTEM",
                    "ControlSet001\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Client",
                    "Enabled",
                    0);
            assertThatExceptionOfType(MojoExecutionException.class)
                    .isThrownBy(goal(mojo, image)::run)
                    .withMessageStartingWith("The folder " + journal.getParent()
                            + " cannot be trusted with journals: everyone can change it. Nothing was changed.\n");
        }
        assertThat(hive(image, "SOFTWARE")).isEqualTo(software);

        Files.setPosixFilePermissions(journal.getParent(), PosixFilePermissions.fromString("rwx------"));
        set(
                image,
                "SYSTEM",
                "ControlSet001\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Client",
                "Enabled",
                1);
        assertThat(goal(new RollbackMojo(), image).run().log())
                .endsWith("[INFO] Every setting is as it was before the remediation.");
    }

    @Test
    void whatWasWrittenIntoTheHiveOfAUserIsTakenBackToo() throws Exception {
        String shell = "Software\\Microsoft\\PowerShell\\1\\ShellIds\\Microsoft.PowerShell";
        Path user = image.resolve("Users/Default/NTUSER.DAT");
        try (Hive hive = Hive.openForWriting(user)) {
            hive.set(shell, "ExecutionPolicy", text("Bypass"));
            hive.commit();
        }
        desire("powershell-execution-policy");
        remediate(image);
        try (Hive hive = Hive.open(user)) {
            assertThat(hive.value(shell, "ExecutionPolicy")).isNotEqualTo(Optional.of(text("Bypass")));
        }
        assertThat(goal(new RollbackMojo(), image).run().log())
                .contains(" to \"Bypass\" is looser than the baselines allow: PowerShell runs scripts that nobody has"
                        + " signed, from anywhere.")
                .endsWith("[INFO] Every setting is as it was before the remediation.");
        try (Hive hive = Hive.open(user)) {
            assertThat(hive.value(shell, "ExecutionPolicy")).contains(text("Bypass"));
        }
    }

    /** Everything but these is waived. */
    private void desire(String wanted) throws IOException {
        StringBuilder yaml = new StringBuilder("baseline: 2021-03\ntarget: image\nwaivers:\n");
        for (var prerequisite : io.github.cloudsync.prerequisite.Catalogue.all()) {
            if (!List.of(wanted.split(", ")).contains(prerequisite.id())) {
                yaml.append("  - {prerequisite: " + prerequisite.id()
                        + ", reason: not tested here, expires: 2099-01-01}\n");
            }
        }
        Files.writeString(folder.resolve("cloudsync.yaml"), yaml);
    }

    private Goal goal(AbstractMojo mojo, Path target) {
        return new Goal(mojo)
                .with("desiredState", folder.resolve("cloudsync.yaml").toString())
                .with("image", target.toFile())
                .with("outputDirectory", folder.resolve("out").toFile());
    }

    private void remediate(Path target) throws Exception {
        assertThat(goal(new RemediateMojo(), target).run().log()).contains(" applied, 0 stale, 0 failed");
    }

    private List<Path> journals() throws IOException {
        return Journals.in(folder.resolve("image.cloudsync-journal"));
    }

    private void make(Path place, String guid) throws Exception {
        String text = SERVER.formatted(guid).replace("\"MachineGuid\"=\"\"\n", "");
        new SampleImage(place).take(List.of(Files.writeString(folder.resolve("server.reg"), text)));
    }

    private static Path config(Path image) {
        return image.resolve("Windows/System32/config");
    }

    private static byte[] hive(Path image, String name) throws IOException {
        return Files.readAllBytes(config(image).resolve(name));
    }

    private static void set(Path image, String hive, String key, String name, int number) throws Exception {
        try (Hive open = Hive.openForWriting(config(image).resolve(hive))) {
            open.set(key, name, HiveValue.dword(number));
            open.commit();
        }
    }

    private static HiveValue text(String text) {
        RegistryData data = RegistryData.text(text);
        return new HiveValue(data.type(), data.bytes());
    }

    private static Optional<RegistryData> value(Path image, RegistryValue value) throws Exception {
        try (ImageHost host = ImageHost.openForReading(image)) {
            return host.value(value).seen();
        }
    }

    private static void replace(Path image, Path by) throws IOException {
        delete(image);
        copy(by, image);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static void delete(Path image) throws IOException {
        try (Stream<Path> files = Files.walk(image)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
