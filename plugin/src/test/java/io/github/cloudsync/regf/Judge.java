package io.github.cloudsync.regf;

import io.github.cloudsync.Peers;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of others that reads hives, and what it says a hive holds, in the lines of {@link TreeText}. */
public enum Judge {
    LIBHIVEX("python3-hivex", "import hivex") {
        @Override
        public List<String> tree(Path hive) throws IOException {
            try (Hivex hivex = new Hivex()) {
                return hivex.tree(hive);
            }
        }
    },
    IMPACKET("python3-impacket", "import impacket.winregistry") {
        @Override
        public List<String> tree(Path hive) throws IOException {
            return run(PYTHON, script("impacket_tree.py").toString(), hive.toString());
        }
    },
    REGED(
            "chntpw",
            "import shutil, sys; sys.exit(shutil.which('reged', path='/usr/sbin:/usr/bin:/sbin:/bin') is None)") {
        @Override
        public List<String> tree(Path hive) throws IOException {
            Path exported = Files.createTempFile("reged", ".reg");
            try {
                run(PYTHON, "-c", REGED_QUIETLY, hive.toString(), exported.toString());
                return RegedExport.parse(Files.readAllBytes(exported));
            } finally {
                Files.delete(exported);
            }
        }
    };

    /** The distribution's, for its modules are installed for no other. */
    static final String PYTHON = "/usr/bin/python3";

    /** Prints every key it visits, so its output is dropped. */
    private static final String REGED_QUIETLY = "import os, shutil, subprocess, sys; "
            + "reged = shutil.which('reged', path='/usr/sbin:/usr/bin:/sbin:/bin'); "
            + "subprocess.run([reged, '-x', sys.argv[1], 'HIVE', '\\\\', sys.argv[2]], "
            + "stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)";

    private final String debianPackage;
    private final String probe;

    Judge(String debianPackage, String probe) {
        this.debianPackage = debianPackage;
        this.probe = probe;
    }

    public abstract List<String> tree(Path hive) throws IOException;

    public void require() {
        boolean present = Files.isExecutable(Path.of(PYTHON)) && succeeds(PYTHON, "-c", probe);
        Peers.require(debianPackage, present, "apt-get install " + debianPackage);
    }

    static void requireAll() {
        Stream.of(values()).forEach(Judge::require);
    }

    static Path script(String name) {
        try {
            return Path.of(Judge.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    static List<String> run(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        try (InputStream out = process.getInputStream()) {
            List<String> lines = new String(out.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + " failed");
            }
            return lines;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean succeeds(String... command) {
        try {
            run(command);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
