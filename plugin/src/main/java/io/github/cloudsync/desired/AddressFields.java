package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.Fields;
import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.ScalarReader;
import io.github.cloudsync.desired.yaml.YamlNode;
import io.github.cloudsync.model.fact.DirectoryDeclaration.Address;
import io.github.cloudsync.model.fact.DirectoryDeclaration.Domain;
import io.github.cloudsync.model.fact.DirectoryDeclaration.Server;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Where a directory is: {@code server} with its {@code port}, or {@code domain}. */
final class AddressFields {
    private static final String SERVER = "server";
    private static final String DOMAIN = "domain";
    private static final String PORT = "port";
    static final List<String> KEYS = List.of(SERVER, DOMAIN, PORT);

    /** Those of a global catalog, which answers for a part of every domain of the forest, a namesake in another included. */
    private static final List<Long> GLOBAL_CATALOG = List.of(3268L, 3269L);

    private final Problems problems;
    private final ReferenceReader references;

    AddressFields(ReferenceReader references, Problems problems) {
        this.references = references;
        this.problems = problems;
    }

    Optional<Address> read(YamlNode directory, Fields fields) {
        Optional<YamlNode> server = fields.get(SERVER);
        Optional<YamlNode> domain = fields.get(DOMAIN);
        Optional<YamlNode> port = fields.get(PORT);
        if (server.isPresent() == domain.isPresent()) {
            if (directory instanceof YamlNode.Mapping) {
                problems.add(
                        domain.orElse(directory).at(),
                        server.isPresent()
                                ? "'server' and 'domain' exclude each other; remove one of them"
                                : "a directory lacks 'domain' or 'server'");
            }
            return Optional.empty();
        }
        Optional<Long> number = port.flatMap(n -> new ScalarReader(problems).wholeNumber(n, PORT, 1, 65535));
        if (number.filter(GLOBAL_CATALOG::contains).isPresent()) {
            problems.add(
                    port.get().at(),
                    "port " + number.get()
                            + " is that of a global catalog, which shows other domains' objects, too, and of"
                            + " each only a part; leave it out, or use 636 for ldaps or 389");
        }
        if (domain.isPresent()) {
            port.ifPresent(n -> problems.add(n.at(), "port is for 'server' only; remove it"));
            return references.name(domain.get(), DOMAIN).map(Domain::new);
        }
        OptionalInt where =
                number.map(value -> OptionalInt.of(value.intValue())).orElseGet(OptionalInt::empty);
        return references.name(server.get(), SERVER).map(name -> new Server(name, where));
    }
}
