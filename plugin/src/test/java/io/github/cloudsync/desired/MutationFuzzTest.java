package io.github.cloudsync.desired;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.desired.yaml.DesiredStateException;
import io.github.cloudsync.desired.yaml.Problem;
import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.SourceText;
import io.github.cloudsync.desired.yaml.Utf8Text;
import io.github.cloudsync.desired.yaml.YamlParser;
import io.github.cloudsync.prerequisite.Catalogue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes: a desired state, or an exception whose every problem has a place inside the file. */
final class MutationFuzzTest {
    private static final int ROUNDS = 4_000;

    private static final List<String> TOKENS = List.of(
            "\t",
            "\n",
            "\r",
            "\r\n",
            ": ",
            "- ",
            "? ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "&a ",
            "*a",
            "!!str ",
            "<<: ",
            "|\n",
            ">-\n",
            "'",
            "\"",
            "\\",
            "\"\\U0010FFFF\"",
            "\"\\UFFFFFFFF\"",
            "\"\\uD800\"",
            "\"\\x",
            "#",
            "%YAML 1.2\n---\n",
            "---\n",
            "...\n",
            "~",
            "null",
            "yes",
            "on",
            "010",
            "0x",
            "0xFFFFFFFF",
            "99999999999999999999999",
            "1e9",
            "1:30",
            "1_0",
            "2027-02-30",
            "HKLM\\",
            "\\\\",
            "waivers:\n",
            "prerequisites:\n",
            "\uFEFF",
            "\u2028",
            "\u0000",
            "😀",
            "@",
            "`");

    private final KnownPrerequisites known = new KnownPrerequisites(Catalogue.all());

    @ParameterizedTest
    @ValueSource(longs = {1, 20210323, 20260727})
    void mutatedFilesAreReadOrRefusedWithPlaces(long seed) {
        Random random = new Random(seed);
        List<byte[]> good = bytes(ExampleFile.good());
        List<byte[]> files =
                Stream.concat(good.stream(), bytes(ExampleFile.bad()).stream()).toList();
        int read = 0;
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<byte[]> from = random.nextBoolean() ? good : files;
            byte[] bytes = from.get(random.nextInt(from.size()));
            for (int i = random.nextInt(3); i >= 0; i--) {
                bytes = mutate(bytes, files, random);
            }
            if (readsOrRefuses(bytes, "seed " + seed + ", round " + round)) {
                read++;
            } else {
                refused++;
            }
        }
        // Otherwise the mutations are too mild or too wild to find anything.
        assertThat(read).as("read").isGreaterThan(ROUNDS / 100);
        assertThat(refused).as("refused").isGreaterThan(ROUNDS / 2);
    }

    private boolean readsOrRefuses(byte[] bytes, String round) {
        try {
            SourceText source = Utf8Text.decode(bytes, "cloudsync.yaml");
            Problems problems = new Problems(source);
            boolean read = YamlParser.parse(source, problems)
                    .map(root -> new DesiredStateShape(source, Path.of(""), known, problems).read(root))
                    .isPresent();
            problems.throwIfAny();
            assertThat(read).as(round).isTrue();
            return true;
        } catch (DesiredStateException e) {
            String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\r?\n", -1);
            assertThat(e.getMessage())
                    .as(round)
                    .doesNotContain("Exception", "org.yaml", "\tat ")
                    .contains("\n");
            for (Problem problem : e.problems()) {
                assertThat(problem.at().line()).as(round).isBetween(1, lines.length);
                assertThat(problem.at().column())
                        .as(round)
                        .isBetween(1, lines[problem.at().line() - 1].length() + 1);
            }
            return false;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError(round + ": " + new String(bytes, StandardCharsets.UTF_8), e);
        }
    }

    private static List<byte[]> bytes(List<ExampleFile> files) {
        return files.stream()
                .map(file -> file.text().getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static byte[] mutate(byte[] bytes, List<byte[]> files, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(1 + random.nextInt(40)));
        List<byte[]> parts = new ArrayList<>(List.of(Arrays.copyOf(bytes, from)));
        switch (random.nextInt(6)) {
            case 0 -> parts.add(new byte[0]);
            case 1 -> parts.add(new byte[] {(byte) random.nextInt(256)});
            case 2 -> parts.add(TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8));
            case 3 -> {
                parts.add(Arrays.copyOfRange(bytes, from, to));
                parts.add(Arrays.copyOfRange(bytes, from, to));
            }
            case 4 -> {
                byte[] other = files.get(random.nextInt(files.size()));
                int start = random.nextInt(other.length + 1);
                parts.add(Arrays.copyOfRange(other, start, Math.min(other.length, start + 60)));
            }
            default -> {
                parts.add(TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8));
                parts.add(Arrays.copyOfRange(bytes, from, to));
            }
        }
        parts.add(Arrays.copyOfRange(bytes, to, bytes.length));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parts.forEach(out::writeBytes);
        return out.toByteArray();
    }
}
