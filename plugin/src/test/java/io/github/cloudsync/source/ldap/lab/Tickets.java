package io.github.cloudsync.source.ldap.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.Peers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Kerberos tickets of a lab, got as a person gets them before the build. */
public final class Tickets {
    private Tickets() {}

    /** Signs in with kinit; the ticket is the file USER.ticket in the folder. */
    public static Path kinit(SambaLab lab, Path folder, String user, String password) throws Exception {
        Peers.require("kinit", isInstalled("kinit"), "apt-get install krb5-user");
        Path ticket = folder.resolve(user + ".ticket");
        ProcessBuilder kinit = new ProcessBuilder("kinit", "-c", ticket.toString(), user + "@LAB.EXAMPLE");
        kinit.environment().put("KRB5_CONFIG", lab.kerberosConfiguration().toString());
        Process process = kinit.redirectErrorStream(true).start();
        process.getOutputStream().write((password + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isZero();
        return ticket;
    }

    private static boolean isInstalled(String program) {
        for (String directory : System.getenv("PATH").split(":", -1)) {
            if (Files.isExecutable(Path.of(directory, program))) {
                return true;
            }
        }
        return false;
    }
}
