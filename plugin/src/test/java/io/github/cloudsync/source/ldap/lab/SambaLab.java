package io.github.cloudsync.source.ldap.lab;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A running domain controller of {@code src-it/lab/samba} and the console that changes it.
 *
 * <p>One for all tests of a run: starting it takes five seconds. A test that changes it puts it back.
 */
public final class SambaLab implements AutoCloseable {
    /** The base DN of the lab's only domain. */
    public static final String BASE = "DC=lab,DC=example";

    public static final String CONFIGURATION = "CN=Configuration," + BASE;

    private static final Gson GSON = new Gson();
    private static @Nullable SambaLab shared;

    private final LineProcess process;
    private final Properties properties = new Properties();

    private SambaLab(String... options) {
        Path directory = newDirectory();
        List<String> command =
                new ArrayList<>(List.of(Samba.SCRIPTS.resolve("lab.sh").toString(), "run", directory.toString()));
        command.addAll(Arrays.asList(options));
        process = new LineProcess(command);
        process.answer(); // {"ok": "ready"}
        try (var reader = Files.newBufferedReader(directory.resolve("lab.properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lab all tests share, or skips the calling test where Samba is missing. */
    public static synchronized SambaLab shared() {
        Samba.requireDomainController();
        SambaLab lab = shared;
        if (lab == null) {
            lab = new SambaLab();
            shared = lab;
            Runtime.getRuntime().addShutdownHook(new Thread(lab::close));
        }
        return lab;
    }

    /** A lab of the caller's own, which the caller closes. */
    public static SambaLab start(String... options) {
        Samba.requireDomainController();
        return new SambaLab(options);
    }

    public String address() {
        return properties.getProperty("address");
    }

    /** The certificate authority that vouches for the domain controller. */
    public Path certificateAuthority() {
        return Path.of(properties.getProperty("ca"));
    }

    /** A krb5.conf that names the domain controller. */
    public Path kerberosConfiguration() {
        return Path.of(properties.getProperty("krb5"));
    }

    /** Applies LDIF change records with the rights of the domain controller itself. */
    public void ldif(String... lines) {
        ask("ldif", Map.of("ldif", String.join("\n", lines) + "\n"));
    }

    /** Replaces one attribute's values; with no value, removes the attribute. */
    public void replace(String dn, String attribute, String... values) {
        List<String> lines = new ArrayList<>(List.of("dn: " + dn, "changetype: modify", "replace: " + attribute));
        Arrays.stream(values).map(value -> attribute + ": " + value).forEach(lines::add);
        ldif(lines.toArray(String[]::new));
    }

    /** The first value of an attribute. */
    public String attribute(String dn, String attribute) {
        return ask("value", Map.of("dn", dn, "attribute", attribute)).getAsString();
    }

    /** The owner, group and DACL of an object in SDDL. */
    public String sddl(String dn) {
        return ask("sddl", Map.of("dn", dn)).getAsString();
    }

    /** Replaces the DACL of an object. */
    public void dacl(String dn, String sddl) {
        ask("dacl", Map.of("dn", dn, "sddl", sddl));
    }

    /** Replaces an attribute that holds a security descriptor. */
    public void descriptor(String dn, String attribute, String sddl) {
        ask("descriptor", Map.of("dn", dn, "attribute", attribute, "sddl", sddl));
    }

    /** The SID of an account by its sAMAccountName. */
    public String sid(String account) {
        return ask("sid", Map.of("name", account)).getAsString();
    }

    /** Every different security descriptor of the domain, in hexadecimal. */
    public List<String> descriptors() {
        List<String> all = new ArrayList<>();
        ask("descriptors", Map.of()).getAsJsonArray().forEach(one -> all.add(one.getAsString()));
        return all;
    }

    @Override
    public void close() {
        process.close();
    }

    private com.google.gson.JsonElement ask(String what, Map<String, String> arguments) {
        Map<String, String> command = new HashMap<>(arguments);
        command.put("do", what);
        JsonObject answer = GSON.fromJson(process.ask(GSON.toJson(command)), JsonObject.class);
        if (answer.has("error")) {
            throw new IllegalStateException(command + ": " + answer.get("error").getAsString());
        }
        return answer.get("ok");
    }

    private static Path newDirectory() {
        try {
            Path parent = Files.createTempDirectory("cloudsync-lab");
            Files.delete(parent); // the lab wants a directory that does not exist, and removes it at the end
            return parent;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
