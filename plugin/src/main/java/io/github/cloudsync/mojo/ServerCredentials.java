package io.github.cloudsync.mojo;

import io.github.cloudsync.model.fact.Credentials;
import io.github.cloudsync.model.registry.CloudsyncException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** The user names and passwords in the Maven settings. */
final class ServerCredentials {
    private final Settings settings;
    private final SettingsDecrypter decrypter;

    ServerCredentials(Settings settings, SettingsDecrypter decrypter) {
        this.settings = settings;
        this.decrypter = decrypter;
    }

    /**
     * The user name and password of a server, decrypted; empty if the settings have no such server or no password.
     *
     * @throws CloudsyncException if it cannot be decrypted: Maven would go on with the ciphertext, and no server may
     *     ever see that
     */
    Optional<Credentials> of(String serverId) throws CloudsyncException {
        Server server = settings.getServer(serverId);
        if (server == null || server.getUsername() == null || server.getPassword() == null) {
            return Optional.empty();
        }
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        List<SettingsProblem> problems = result.getProblems();
        String password = result.getServer() == null ? null : result.getServer().getPassword();
        boolean stillEncrypted =
                isEncrypted(server.getPassword()) && server.getPassword().equals(password);
        if (password == null || stillEncrypted || !problems.isEmpty()) {
            String why = problems.stream().map(SettingsProblem::getMessage).collect(Collectors.joining("; "));
            throw new CloudsyncException(
                    "The password of the server '" + serverId + "' in the Maven settings could not be decrypted"
                            + (why.isEmpty() ? "" : ": " + why) + ". It was not sent anywhere.",
                    "Encrypt it anew with 'mvn --encrypt-password', with the same settings-security.xml that this build"
                            + " reads.");
        }
        return Optional.of(new Credentials(server.getUsername(), password));
    }

    /** Maven marks encrypted text by braces, which may have a comment before or behind them. */
    private static boolean isEncrypted(String password) {
        return password.matches("(?s)(.*[^\\\\])?\\{.*[^\\\\]\\}.*");
    }
}
