package io.github.cloudsync.source.ldap.lab;

import io.github.cloudsync.Peers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Where the scripts of {@code src-it/lab/samba} are and whether this machine can run them. */
final class Samba {
    static final Path SCRIPTS = Path.of("../src-it/lab/samba").toAbsolutePath().normalize();

    private static final String INSTALL =
            "apt-get install --no-install-recommends samba samba-ad-dc samba-ad-provision samba-dsdb-modules"
                    + " python3-samba openssl";

    private static final String MISSING = missing();

    private Samba() {}

    static void requireDomainController() {
        Peers.require("a Samba domain controller", MISSING.isEmpty(), (INSTALL + "\n" + MISSING).strip());
    }

    static void requirePython() {
        Peers.require("python3-samba", !MISSING.contains("python3-samba"), INSTALL);
    }

    private static String missing() {
        try {
            Process process = new ProcessBuilder(SCRIPTS.resolve("lab.sh").toString(), "missing")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
