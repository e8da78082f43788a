package io.github.cloudsync.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudsync.model.fact.Credentials;
import io.github.cloudsync.model.registry.CloudsyncException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecrypter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;

/** With Maven's own decrypter and a real settings-security.xml. */
class ServerCredentialsTest {
    private static final String MASTER = "the master password";

    @TempDir
    private Path folder;

    private final DefaultPlexusCipher cipher = cipher();
    private final Settings settings = new Settings();
    private ServerCredentials servers = new ServerCredentials(settings, decrypter("none.xml"));

    @BeforeEach
    void writeTheMasterPassword() throws Exception {
        Path security = folder.resolve("settings-security.xml");
        // Maven encrypts the master password with the name of the property it was once kept in.
        Files.writeString(
                security,
                "<settingsSecurity><master>" + cipher.encryptAndDecorate(MASTER, "settings.security")
                        + "</master></settingsSecurity>");
        servers = new ServerCredentials(settings, decrypter(security.toString()));
    }

    private static DefaultPlexusCipher cipher() {
        try {
            return new DefaultPlexusCipher();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private DefaultSettingsDecrypter decrypter(String security) {
        return new DefaultSettingsDecrypter(new DefaultSecDispatcher(cipher, Map.of(), security));
    }

    private void server(String id, String userName, String password) {
        Server server = new Server();
        server.setId(id);
        server.setUsername(userName);
        server.setPassword(password);
        settings.addServer(server);
    }

    @Test
    void anEncryptedPasswordIsDecrypted() throws Exception {
        server("dc", "reader@lab.example", cipher.encryptAndDecorate("Passw0rd!", MASTER));
        assertThat(servers.of("dc")).contains(new Credentials("reader@lab.example", "Passw0rd!"));
    }

    @Test
    void anEncryptedPasswordWithACommentIsDecrypted() throws Exception {
        server("dc", "reader@lab.example", "until March " + cipher.encryptAndDecorate("Passw0rd!", MASTER));
        assertThat(servers.of("dc")).contains(new Credentials("reader@lab.example", "Passw0rd!"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Passw0rd!", "open{brace", "close}brace", "\\{no cipher\\}"})
    void aPasswordThatIsNotEncryptedIsTakenAsItIs(String password) throws Exception {
        server("dc", "reader@lab.example", password);
        assertThat(servers.of("dc").map(Credentials::password)).contains(password);
    }

    @Test
    void withoutAMasterPasswordTheCiphertextGoesNowhere() throws Exception {
        String ciphertext = cipher.encryptAndDecorate("Passw0rd!", MASTER);
        server("dc", "reader@lab.example", ciphertext);
        ServerCredentials without = new ServerCredentials(
                settings, decrypter(folder.resolve("missing.xml").toString()));
        assertThatThrownBy(() -> without.of("dc"))
                .isInstanceOf(CloudsyncException.class)
                .hasMessageStartingWith(
                        "The password of the server 'dc' in the Maven settings could not be decrypted: Failed to decrypt")
                .hasMessageContaining("It was not sent anywhere.\nEncrypt it anew with 'mvn --encrypt-password'")
                .hasMessageNotContaining(ciphertext);
    }

    @Test
    void aPasswordEncryptedWithAnotherMasterPasswordGoesNowhere() throws Exception {
        server("dc", "reader@lab.example", cipher.encryptAndDecorate("Passw0rd!", "another"));
        assertThatThrownBy(() -> servers.of("dc"))
                .isInstanceOf(CloudsyncException.class)
                .hasMessageStartingWith("The password of the server 'dc' in the Maven settings could not be decrypted");
    }

    @Test
    void aDamagedCiphertextGoesNowhere() throws Exception {
        server("dc", "reader@lab.example", "{not base64 at all}");
        assertThatThrownBy(() -> servers.of("dc"))
                .isInstanceOf(CloudsyncException.class)
                .hasMessageStartingWith("The password of the server 'dc' in the Maven settings could not be decrypted");
    }

    @Test
    void aServerWithoutPasswordIsNone() throws Exception {
        Server server = new Server();
        server.setId("dc");
        server.setUsername("reader@lab.example");
        settings.addServer(server);
        assertThat(servers.of("dc")).isEmpty();
        assertThat(servers.of("other")).isEmpty();
    }

    @Test
    void aPasswordIsNeverPrinted() {
        assertThat(new Credentials("reader@lab.example", "Passw0rd!")).hasToString("Credentials[reader@lab.example]");
    }
}
