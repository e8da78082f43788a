package io.github.cloudsync.wine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The lab itself: what other tests take for granted of a {@link WineServer} is so. */
class WineSmokeIT {
    private static final String HELP = "io.github.cloudsync:cloudsync-maven-plugin:0.1.0-SNAPSHOT:help";
    private static final String DOTNET = "HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319";

    private static WineServer server;

    @BeforeAll
    static void startServer() {
        server = WineServer.inWorkgroup();
    }

    @AfterAll
    static void removeServer() {
        if (server != null) { // it is null if the lab is missing
            server.close();
        }
    }

    @Test
    void mavenRunsThePackagedPluginOutsideAProject() throws IOException {
        Path folder = Files.createDirectories(server.driveC().resolve("empty"));
        Run help = server.mvn(folder, HELP);
        assertThat(help.exitCode()).isZero();
        assertThat(help.text())
                .contains("Building Maven Stub Project (No POM) 1")
                .contains("cloudsync Maven Plugin 0.1.0-SNAPSHOT")
                .contains("cloudsync:help\n  Display help information on cloudsync-maven-plugin.")
                .contains("BUILD SUCCESS");
    }

    @Test
    void mavenRunsThePackagedPluginInAProject() throws IOException {
        Path folder = Files.createDirectories(server.driveC().resolve("project"));
        Files.writeString(folder.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.example</groupId>
                  <artifactId>server</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                </project>
                """);
        Run help = server.mvn(folder, HELP);
        assertThat(help.exitCode()).isZero();
        assertThat(help.text()).contains("Building server 1").contains("This plugin has ");
    }

    @Test
    void aGoalThatFailsGivesMavensExitCode() {
        Run run = server.mvn(server.driveC(), HELP + "less");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.text()).contains("Could not find goal 'helpless'").contains("BUILD FAILURE");
    }

    @Test
    void lookingAtTheRegistryDoesNotChangeIt() {
        String before = server.exportRegistry();
        server.mvn(server.driveC(), "-q", HELP).requireSuccess();
        assertThat(server.exportRegistry())
                .isEqualTo(before)
                .contains("[" + DOTNET + "]\r\n\"AspNetEnforceViewStateMac\"=dword:00000001\r\n")
                .contains("[HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\Microsoft\\.NETFramework\\v4.0.30319]")
                .contains("\\SecurityProviders\\Schannel\\Protocols\\SSL 2.0\\Client]");
    }

    @Test
    void whatIsImportedIsExportedAgain() {
        String key = "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Wine Smoke]";
        String values =
                "\"name with \\\\ and 𝄞\"=\"čeština\"\r\n\"number\"=dword:ffffffff\r\n\"other\"=hex(2):25,00,41,00,00,00\r\n";
        server.importRegistry(key + "\r\n" + values);
        assertThat(server.exportRegistry("HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies"))
                .contains(key + "\r\n" + values);
    }

    @Test
    void aSpellingMistakeInAnImportIsNotPassedOver() {
        assertThatThrownBy(() -> server.importRegistry("[" + DOTNET + "]\n\"SchUseStrongCrypto\"=dwrd:1\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("regedit would pass over this line: \"SchUseStrongCrypto\"=dwrd:1");
    }

    @Test
    void aTestClassRunsInTheWindowsJvm() {
        Run run = server.junit(OnWindowsServer2019.class);
        assertThat(run.exitCode()).as(run.text()).isZero();
        assertThat(run.text()).contains("[         3 tests successful      ]").contains("[         0 tests failed ");
    }

    @Test
    void aTestThatFailsInTheWindowsJvmIsSeen() {
        Run run = server.with("CLOUDSYNC_SMOKE", "fail").junit(OnWindowsServer2019.class);
        server.with("CLOUDSYNC_SMOKE", "");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.text()).contains("[         1 tests failed ");
    }

    @Test
    void aKeyDeniedForWritingIsWritableAgainAfterAReboot() {
        try (WineServer own = WineServer.inWorkgroup()) {
            String[] write = {"add", DOTNET.replace("HKEY_LOCAL_MACHINE", "HKLM"), "/v", "x", "/d", "1", "/f"};
            own.denyWriting(DOTNET);
            assertThat(own.windows("reg", write).exitCode()).isEqualTo(1);
            own.reboot();
            assertThat(own.windows("reg", write).exitCode()).isZero();
        }
    }

    @Test
    void aProgramCanBeKilledAndTheServerLivesOn() throws InterruptedException {
        Running java = server.startJava(Waiting.class);
        while (java.linesSoFar().isEmpty()) {
            Thread.sleep(20);
        }
        java.kill();
        assertThat(java.await().exitCode()).isEqualTo(137);
        assertThat(server.windows("cmd", "/c", "echo", "alive").text()).isEqualTo("alive");
    }

    @Test
    void aDomainMemberKnowsItsDomain() {
        try (WineServer member = WineServer.inDomain("corp.example")) {
            assertThat(member.java(JoinInformation.class).requireSuccess().lines())
                    .containsExactly("3 CORP \\\\dc1.corp.example");
        }
        assertThat(server.java(JoinInformation.class).requireSuccess().lines()).containsExactly("2 Workgroup none");
    }
}
