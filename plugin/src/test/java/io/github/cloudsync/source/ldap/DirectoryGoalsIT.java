package io.github.cloudsync.source.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cloudsync.source.image.SampleImage;
import io.github.cloudsync.source.ldap.lab.SambaLab;
import io.github.cloudsync.source.ldap.lab.Tickets;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;

/** Whole Maven runs against a real domain controller, with what a person has in their settings. */
@Timeout(180)
class DirectoryGoalsIT {
    private static final String PLUGIN = "io.github.cloudsync:cloudsync-maven-plugin:0.1.0-SNAPSHOT:";
    private static final Path REPOSITORY = Path.of("target/it-repo").toAbsolutePath();
    private static final String PASSWORD = "Passw0rd!ida";
    private static final String MASTER = "the master password";

    @TempDir
    private Path folder;

    private final SambaLab lab = SambaLab.shared();
    private final List<String> environment = new ArrayList<>();

    private record Run(int exitCode, String text) {}

    @BeforeEach
    void makeAnImage() throws Exception {
        Path reg = Path.of("../example-project/image");
        new SampleImage(folder.resolve("image")).take(List.of(reg.resolve("SYSTEM.reg"), reg.resolve("SOFTWARE.reg")));
    }

    private Run mvn(String goal, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "mvn",
                "-B",
                "-o",
                "-s",
                folder.resolve("settings.xml").toString(),
                "-Dsettings.security=" + folder.resolve("settings-security.xml"),
                "-Dmaven.repo.local=" + REPOSITORY,
                "-Dmaven.legacyLocalRepo=true", // what is there came from a repository of another name
                "-Dcloudsync.image=" + folder.resolve("image"),
                PLUGIN + goal));
        command.addAll(List.of(more));
        File output = folder.resolve("output.txt").toFile();
        ProcessBuilder maven = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        maven.environment().put("MAVEN_OPTS", String.join(" ", environment));
        Process process = maven.start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS))
                    .as("ended in time")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Run(process.exitValue(), Files.readString(output.toPath()));
    }

    private void settings(String password) throws Exception {
        Files.writeString(
                folder.resolve("settings-security.xml"),
                "<settingsSecurity><master>" + new DefaultPlexusCipher().encryptAndDecorate(MASTER, "settings.security")
                        + "</master></settingsSecurity>");
        Files.writeString(
                folder.resolve("settings.xml"),
                "<settings><servers><server><id>dc</id><username>ida@lab.example</username><password>" + password
                        + "</password></server></servers></settings>");
    }

    private void declare(String server, String... more) throws IOException {
        Files.writeString(folder.resolve("cloudsync.yaml"), """
                baseline: 2021-03
                target: image
                directory:
                  server: %s
                  trustStore: %s
                  agentAccount: LAB\\provAgentgMSA$
                  agentHost: PROV01
                  %s
                  scope: {groups: [Sync Scope, Sync 1500], ous: ["OU=People,DC=lab,DC=example"]}
                waivers:
                  - prerequisite: rsat-ad-powershell
                    reason: the sample image holds registry hives only
                    expires: 2031-12-31
                """.formatted(
                        server, lab.certificateAuthority(), String.join("\n  ", more)));
    }

    /** The verdict on each prerequisite about the directory. */
    private Map<String, String> verdicts() throws IOException {
        Map<String, String> verdicts = new TreeMap<>();
        JsonObject report = JsonParser.parseString(Files.readString(folder.resolve("target/cloudsync/report.json")))
                .getAsJsonObject();
        for (JsonElement element : report.getAsJsonArray("prerequisites")) {
            JsonObject prerequisite = element.getAsJsonObject();
            String id = prerequisite.get("id").getAsString();
            if (DirectoryIds.ALL.contains(id)) {
                verdicts.put(id, prerequisite.get("verdict").getAsString());
            }
        }
        return verdicts;
    }

    private void everythingIsMet() throws IOException {
        Map<String, String> verdicts = verdicts();
        assertThat(verdicts.remove("forests-have-different-names")).isEqualTo("not-applicable");
        assertThat(verdicts)
                .hasSize(9)
                .allSatisfy((id, verdict) -> assertThat(verdict).as(id).isEqualTo("met"));
    }

    /** Neither the output nor any file that a goal wrote has the text in it. */
    private void nowhere(String secret, Run run) throws IOException {
        assertThat(run.text()).doesNotContain(secret);
        try (var files = Files.walk(folder.resolve("target"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as("%s", file)
                        .doesNotContain(secret);
            }
        }
    }

    @Test
    void anEncryptedPasswordMakesTheWholeCheckMetAndIsNowhereToBeRead() throws Exception {
        String ciphertext = new DefaultPlexusCipher().encryptAndDecorate(PASSWORD, MASTER);
        settings(ciphertext);
        declare(lab.address(), "signIn: {serverId: dc}");

        Run remediate = mvn("remediate");
        assertThat(remediate.exitCode()).as(remediate.text()).isZero();
        everythingIsMet();
        String before = lab.attribute("", "highestCommittedUSN");
        Run check = mvn("check", "-X");
        assertThat(check.exitCode()).as(check.text()).isZero();
        everythingIsMet();
        assertThat(lab.attribute("", "highestCommittedUSN"))
                .as("nothing was written to the directory")
                .isEqualTo(before);
        nowhere(PASSWORD, check);
        nowhere(ciphertext, check);
    }

    @Test
    void aPasswordThatIsNotEncryptedSignsInAsWellAndIsNowhereToBeRead() throws Exception {
        settings(PASSWORD);
        declare(lab.address(), "signIn: {serverId: dc}");
        Run remediate = mvn("remediate", "-X");
        assertThat(remediate.exitCode()).as(remediate.text()).isZero();
        everythingIsMet();
        nowhere(PASSWORD, remediate);
    }

    @Test
    void aWrongPasswordIsSaidAndLeavesEverythingUnknown() throws Exception {
        settings("Passw0rd!wrong");
        declare(lab.address(), "signIn: {serverId: dc}");
        Run check = mvn("check", "-e");
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.text())
                .contains(lab.address()
                        + ":636: it refused 'ida@lab.example': the user name or the password is wrong (data 52e). Check the"
                        + " server 'dc' in the Maven settings.");
        assertThat(verdicts().values()).containsOnly("unknown", "not-applicable");
        nowhere("Passw0rd!wrong", check);
    }

    @Test
    void aPasswordThatCannotBeDecryptedEndsTheGoalBeforeAnythingIsSentOrChanged() throws Exception {
        String ciphertext = new DefaultPlexusCipher().encryptAndDecorate(PASSWORD, "another master password");
        settings(ciphertext);
        try (ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            declare("127.0.0.1", "port: " + listening.getLocalPort(), "signIn: {serverId: dc}");
            Run remediate = mvn("remediate", "-X");
            assertThat(remediate.exitCode()).isEqualTo(1);
            assertThat(remediate.text())
                    .contains("The password of the server 'dc' in the Maven settings could not be decrypted")
                    .contains("It was not sent anywhere.");
            listening.setSoTimeout(1);
            assertThat(accepted(listening)).as("a connection").isFalse();
            assertThat(remediate.text()).doesNotContain(ciphertext);
            assertThat(folder.resolve("image.cloudsync-journal")).doesNotExist();
        }
    }

    private static boolean accepted(ServerSocket listening) {
        try {
            listening.accept().close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aKerberosTicketSignsAndSealsWithoutAPassword() throws Exception {
        Path ticket = Tickets.kinit(lab, folder, "ida", PASSWORD);
        Path hosts = Files.writeString(folder.resolve("hosts"), lab.address() + " dc1.lab.example\n");
        environment.add("-Djdk.net.hosts.file=" + hosts);
        environment.add("-Djava.security.krb5.conf=" + lab.kerberosConfiguration());
        Files.writeString(folder.resolve("settings.xml"), "<settings/>");
        declare(
                "dc1.lab.example",
                "signIn: kerberos",
                "ticketCache: " + ticket.getFileName(),
                "installingAccount: LAB\\ida");
        Run remediate = mvn("remediate");
        assertThat(remediate.exitCode()).as(remediate.text()).isZero();
        everythingIsMet();
    }

    @Test
    void withoutADirectoryTheConsoleSaysInOneLineWhatIsNotVerified() throws Exception {
        Files.writeString(folder.resolve("settings.xml"), "<settings/>");
        Files.writeString(folder.resolve("cloudsync.yaml"), "baseline: 2021-03\ntarget: image\nverify: [server]\n");
        Run check = mvn("check");
        assertThat(check.text().lines().filter(line -> line.contains("leaves out")))
                .containsExactly("[INFO] not verified ('verify' in cloudsync.yaml leaves out directory):"
                        + " forest-schema-up-to-date, domain-controller-up-to-date, kds-root-key-effective,"
                        + " installing-account-is-administrator, agent-account-exists and 5 more");
        assertThat(check.text()).contains("directory, network, tenant and attributes");
        assertThat(verdicts().values()).containsOnly("not-verified");
    }
}
