package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.ScalarReader;
import io.github.cloudsync.desired.yaml.WholeNumbers;
import io.github.cloudsync.desired.yaml.YamlNode;
import io.github.cloudsync.model.registry.RegistryData;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads what a registry value is to hold: a whole number becomes a REG_DWORD, text a REG_SZ.
 *
 * <p>Plain text that somebody may have meant as a number is refused: it would be written with the wrong type.
 */
final class RegistryDataReader {
    private static final long MAX_DWORD = 0xFFFFFFFFL;

    private final Problems problems;
    private final ScalarReader scalars;

    RegistryDataReader(Problems problems) {
        this.problems = problems;
        scalars = new ScalarReader(problems);
    }

    Optional<RegistryData> read(YamlNode node, String what) {
        if (!(node instanceof YamlNode.Scalar scalar) || scalar.kind() == YamlNode.Kind.NOTHING) {
            return refuse(node, what, "");
        }
        if (scalar.quoted()) {
            return scalars.line(node, what).map(RegistryData::text);
        }
        String text = scalar.text();
        if (WholeNumbers.isOne(text)) {
            return scalars.wholeNumber(node, what, 0, MAX_DWORD).map(RegistryData::dword);
        }
        if (scalar.kind() == YamlNode.Kind.BOOLEAN) {
            return refuse(node, what, "; a switch in the registry is 1 or 0, and text is put in quotes");
        }
        if (text.toLowerCase(Locale.ROOT).matches("(dword|hex)(\\([0-9a-f]+\\))?:.*")) {
            return refuse(node, what, ", which is the notation of .reg files; write the number itself");
        }
        if (scalar.kind() != YamlNode.Kind.TEXT || WholeNumbers.looksLikeOne(text)) {
            return refuse(node, what, "; " + WholeNumbers.trap(text).orElse("if it is text, put it in quotes"));
        }
        return scalars.line(node, what).map(RegistryData::text);
    }

    private Optional<RegistryData> refuse(YamlNode node, String what, String advice) {
        problems.add(
                node.at(),
                what + " must be a whole number (REG_DWORD) or text (REG_SZ), found " + node.shown() + advice);
        return Optional.empty();
    }
}
