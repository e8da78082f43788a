package io.github.cloudsync.source.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.HostException;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.regf.Hive;
import io.github.cloudsync.regf.HiveValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in the place of an image's hives, and what is said of it where it is not a hive of that image. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links, pipes and read-only mounts are made by programs of Linux")
class ImageFilesTest {
    @TempDir
    private Path folder;

    private Path image;
    private Path config;

    @BeforeEach
    void makeTheImage() throws Exception {
        image = folder.resolve("image");
        config = makeHives(image);
    }

    private static Path makeHives(Path image) throws Exception {
        Path config = Files.createDirectories(image.resolve("Windows/System32/config"));
        Hive.createEmpty(config.resolve("SYSTEM"));
        Hive.createEmpty(config.resolve("SOFTWARE"));
        try (Hive system = Hive.openForWriting(config.resolve("SYSTEM"))) {
            system.createKey("ControlSet001");
            system.set("Select", "Current", HiveValue.dword(1));
            system.commit();
        }
        return config;
    }

    /** Replaces what lies there by a link to the same of another image, which is then what must not be touched. */
    private Path linkOut(String path) throws Exception {
        Path other = folder.resolve("other");
        makeHives(other);
        Path moved = image.resolve(path);
        Files.move(moved, folder.resolve("moved"));
        Files.createSymbolicLink(moved, other.resolve(path));
        return other.resolve(path).toRealPath();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Windows", "Windows/System32", "Windows/System32/config", "Windows/System32/config/SOFTWARE"})
    void aLinkThatLeadsOutOfTheImageIsNotFollowed(String path) throws Exception {
        Path outside = linkOut(path);
        String problem = image.resolve(path) + " is a link out of the image " + image + ", to " + outside
                + ". Nothing was read there and nothing was written.\n"
                + "Put what belongs to the image into it. On a mounted image, mount it so that its own links are not"
                + " taken for those of this machine.";

        assertThatThrownBy(() -> ImageHost.openForReading(image))
                .isInstanceOf(HostException.class)
                .hasMessage(problem);
        assertThatThrownBy(() -> ImageHost.openForWriting(image))
                .isInstanceOf(HostException.class)
                .hasMessage(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SYSTEM.LOG1", "SYSTEM.LOG2", "SOFTWARE.LOG", "SYSTEM.cloudsync-backup"})
    void noFileThatBelongsToAHiveLeadsOutEither(String name) throws Exception {
        Path outside = Files.createFile(folder.resolve("somebody's file"));
        Files.createSymbolicLink(config.resolve(name), outside);

        assertThatThrownBy(() -> ImageHost.openForReading(image))
                .hasMessageStartingWith(config.resolve(name) + " is a link out of the image " + image + ", to ");
    }

    @Test
    void aFileOfWindowsThatLiesOutsideIsNotSeen() throws Exception {
        Path file = Files.createFile(folder.resolve("kernel32.dll"));
        Files.createSymbolicLink(config.resolveSibling("kernel32.dll"), file);
        try (ImageHost host = ImageHost.openForReading(image)) {
            assertThat(host.windowsFile("System32\\kernel32.dll").describe())
                    .startsWith("unreadable: " + config.resolveSibling("kernel32.dll") + " is a link out of the image "
                            + image);
        }
    }

    @Test
    void aLinkWithinTheImageIsFollowed() throws Exception {
        Files.move(image.resolve("Windows"), image.resolve("WinNT"));
        Files.createSymbolicLink(image.resolve("Windows"), Path.of("WinNT"));
        Path named = Files.createSymbolicLink(folder.resolve("current"), image);
        try (ImageHost host = ImageHost.openForReading(named)) {
            assertThat(host.controlSets().seen())
                    .hasValueSatisfying(sets -> assertThat(sets).hasSize(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SYSTEM", "SOFTWARE.LOG1"})
    void aPipeIsNotWaitedFor(String name) throws Exception {
        Files.deleteIfExists(config.resolve(name));
        run("mkfifo", config.resolve(name).toString());

        assertThatThrownBy(() -> ImageHost.openForReading(image))
                .hasMessage(config.resolve(name) + " is a pipe, a socket or a device and no file.\n"
                        + "Extract the image again, or name another with \"-Dcloudsync.image=FOLDER\".");
    }

    @Test
    void aFolderInPlaceOfAHiveIsNamed() throws Exception {
        Files.delete(config.resolve("SOFTWARE"));
        Files.createDirectory(config.resolve("SOFTWARE"));

        assertThatThrownBy(() -> ImageHost.openForReading(image))
                .hasMessageStartingWith(config.resolve("SOFTWARE") + " is a folder and no file.\n");
    }

    @Test
    void aLinkThatLeadsNowhereOrInACircleIsNamed() throws Exception {
        Path software = config.resolve("SOFTWARE");
        Files.delete(software);
        Files.createSymbolicLink(software, Path.of("SOFTWARE"));
        assertThatThrownBy(() -> ImageHost.openForReading(image))
                .hasMessageStartingWith(
                        software + " is a link that cannot be followed, as one that leads back to itself: ");

        Files.delete(software);
        Files.createSymbolicLink(software, Path.of("nothing"));
        assertThatThrownBy(() -> ImageHost.openForReading(image))
                .hasMessage(software + " is a link to what is not there.\nPut what belongs to the image into it.");
    }

    @Test
    void aReadOnlyMountIsReadAndSaysWhyItCannotBeWritten() throws Exception {
        Path mounted = Files.createDirectory(folder.resolve("mounted"));
        boolean possible = succeeds("mount", "--bind", image.toString(), mounted.toString())
                && succeeds("mount", "-o", "remount,ro,bind", mounted.toString());
        try {
            onlyIf(possible, "a read-only bind mount needs root");
            ImageHost.openForReading(mounted).close();
            assertThatThrownBy(() -> ImageHost.openForWriting(mounted))
                    .hasMessageStartingWith(
                            mounted.resolve("Windows/System32/config/SYSTEM") + ": cannot be written by anybody: ")
                    .hasMessageEndingWith(
                            "\nWhere the image is mounted read-only, mount it to be written. ntfs-3g mounts"
                                    + " read-only what a Windows has left that hibernates or starts fast: start that Windows and"
                                    + " shut it down with 'shutdown /s /t 0'. A WIM is mounted with 'wimmountrw', or by DISM"
                                    + " without /ReadOnly.");
        } finally {
            // At once, though the pages of a hive that was read stay mapped for a while.
            succeeds("umount", "--lazy", mounted.toString());
        }
    }

    @Test
    void whatThisAccountMayNotReadIsNamed() throws Exception {
        Files.setPosixFilePermissions(config.resolve("SYSTEM"), Set.of());
        onlyIf(!Files.isReadable(config.resolve("SYSTEM")), "no permission binds root");

        assertThatThrownBy(() -> ImageHost.openForReading(image))
                .hasMessageStartingWith(config.resolve("SYSTEM") + ": may not be read by this user.");
    }

    @Test
    void whatIsNoImageAtAllIsNamedWithoutTheNamesOfExceptions() throws Exception {
        Path file = Files.createFile(folder.resolve("image.wim"));
        assertThatThrownBy(() -> ImageHost.openForReading(file))
                .hasMessage("Cannot look into " + file + ": it is no folder.\ncloudsync.image must name the folder that"
                        + " holds the image's Windows folder, readable for the account that runs Maven.");
        assertThatThrownBy(() -> ImageHost.openForReading(folder.resolve("nowhere")))
                .hasMessageStartingWith("Cannot look into " + folder.resolve("nowhere") + ": it is not there.\n");
    }

    @Test
    void twoEntriesThatDifferInCaseOnlyAreRefusedInEveryPlace() throws Exception {
        Files.createDirectories(image.resolve("Windows/SYSTEM32"));
        String two = "The image " + image + " has 2 entries named System32 in " + image.resolve("Windows")
                + ", which differ in case only.";
        assertThatThrownBy(() -> ImageHost.openForReading(image)).hasMessageStartingWith(two);
        assertThat(new ImageFolder(image).windowsFile("System32\\kernel32.dll").describe())
                .startsWith("unreadable: " + two);

        Files.delete(image.resolve("Windows/SYSTEM32"));
        Files.createDirectories(image.resolve("windows"));
        assertThatThrownBy(() -> ImageHost.openForReading(image))
                .hasMessageStartingWith("The image " + image + " has 2 entries named Windows in " + image + ", which");

        Files.delete(image.resolve("windows"));
        Files.createFile(config.resolveSibling("kernel32.dll"));
        Files.createFile(config.resolveSibling("KERNEL32.dll"));
        try (ImageHost host = ImageHost.openForReading(image)) {
            assertThat(host.windowsFile("System32\\kernel32.dll")).isInstanceOf(Reading.Unreadable.class);
        }
    }

    @Test
    void aHiveThatOtherCopiesShareIsSaidToChangeInAllOfThem() throws Exception {
        Path shared = Files.createLink(folder.resolve("golden-SYSTEM"), config.resolve("SYSTEM"));
        try (ImageHost host = ImageHost.openForWriting(image)) {
            assertThat(host.hardLinked())
                    .containsExactly(config.resolve("SYSTEM")
                            + " is one file under 2 names (hard links): what is changed in it is changed in all copies"
                            + " that share it. If they are to differ, make this one a copy of its own first.");
            host.write(new Change(
                    RegistryKey.of("HKLM\\SYSTEM\\ControlSet001").value("Told"),
                    Optional.empty(),
                    Optional.of(RegistryData.dword(1))));
            host.commit();
        }
        try (Hive golden = Hive.open(shared)) {
            assertThat(golden.value("ControlSet001", "Told"))
                    .as("what is said is so")
                    .contains(HiveValue.dword(1));
        }
    }

    /** No peer of {@link io.github.cloudsync.Peers}: whoever runs the tests, one of the two cannot be made. */
    private static void onlyIf(boolean possible, String why) {
        if (!possible) {
            System.out.println("[account] skipped: " + why);
            Assumptions.abort(why);
        }
    }

    private static void run(String... command) throws Exception {
        assertThat(succeeds(command)).as(String.join(" ", command)).isTrue();
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
