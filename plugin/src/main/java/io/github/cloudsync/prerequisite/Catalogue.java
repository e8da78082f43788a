package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.Prerequisite;
import java.util.List;

/** Every prerequisite the plugin knows, in the order they are checked and reported. */
public final class Catalogue {
    private Catalogue() {}

    public static List<Prerequisite> all() {
        return List.of(
                new Tls12ClientEnabled(),
                new Tls12ServerEnabled(),
                new DotnetStrongCrypto(),
                new DotnetStrongCrypto32Bit(),
                new PowershellExecutionPolicy());
    }
}
