package io.github.cloudsync.hygiene.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintsTest {
    @TempDir
    private Path folder;

    /** The test vector of the reference implementation for SipHash-1-3: key 00..0f, input 00..0e, none of it letters. */
    @Test
    void aFingerprintIsSipHashUnderItsKey() {
        byte[] input = new byte[15];
        for (int i = 0; i < input.length; i++) {
            input[i] = (byte) i;
        }
        KeyedFingerprint fingerprint = new KeyedFingerprint(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);
        assertThat(Long.toHexString(fingerprint.of(0, input, 0, 15))).isEqualTo(Long.toHexString(SIP13_OF_15));
    }

    private static final long SIP13_OF_15 = 0xd320d86d2a519956L;

    @Test
    void lettersOfAsciiCountAsUpperCaseAndNothingElseChanges() {
        Random random = new Random(1);
        KeyedFingerprint fingerprint = KeyedFingerprint.drawn();
        for (int i = 0; i < 10_000; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            byte[] upper = text.chars()
                    .map(c -> c >= 'a' && c <= 'z' ? c - 32 : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString()
                    .getBytes(StandardCharsets.ISO_8859_1);
            assertThat(fingerprint.of(1, bytes, 0, bytes.length)).isEqualTo(fingerprint.of(1, upper, 0, upper.length));
            assertThat(fingerprint.of(1, upper, 0, upper.length))
                    .isNotEqualTo(fingerprint.of(2, upper, 0, upper.length));
        }
        assertThat(Keys.of(fingerprint, 1, "Straße")).isEqualTo(Keys.of(fingerprint, 1, "sTRAßE"));
        assertThat(Keys.of(fingerprint, 1, "Straße")).isNotEqualTo(Keys.of(fingerprint, 1, "strasse"));
        assertThat(Keys.of(fingerprint, 1, "ÉÖ")).isEqualTo(Keys.of(fingerprint, 1, "éö"));
        assertThat(Keys.of(fingerprint, 1, "\u0131")).as("dotless i").isNotEqualTo(Keys.of(fingerprint, 1, "I"));
    }

    /** A million of them do not fit into what is held; what is on disk has no name, and no other user could read it. */
    @Test
    void whatIsSpilledComesBackAndIsGoneWhileItIsUsed() throws Exception {
        Random random = new Random(2);
        Places places = new Places();
        Fingerprint identity =
                (space, bytes, from, to) -> Long.parseLong(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        List<Fingerprints> both = List.of(new Fingerprints(folder), new Fingerprints(folder));
        List<Integer> twice = new ArrayList<>();
        for (int i = 0; i < 1_000_000; i++) {
            long value = (long) i * 0x9E3779B97F4A7C15L;
            both.get(i & 1).add(value, Places.of(i >> 12, i & 4095));
            if (random.nextInt(1000) == 0) {
                both.get(random.nextInt(2)).add(value, Places.of(500 + (twice.size() >> 12), twice.size() & 4095));
                twice.add(i);
            }
        }
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows")) {
            try (var left = Files.list(folder)) {
                assertThat(left).as("names of spill files").isEmpty();
            }
        }
        Suspects suspects = Suspects.find(identity, both, places, false);
        int marked = 0;
        for (int i = 0; i < 1_000_000; i++) {
            marked += places.isMarked(Places.of(i >> 12, i & 4095)) ? 1 : 0;
        }
        assertThat(marked).isEqualTo(twice.size());
        for (int i : twice) {
            assertThat(suspects.has(0, Long.toString((long) i * 0x9E3779B97F4A7C15L)))
                    .isTrue();
        }
        assertThat(both.get(0).count() + both.get(1).count()).isEqualTo(1_000_000L + twice.size());
        both.forEach(Fingerprints::close);
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void oneObjectIsNoDuplicateOfItselfUnlessTheRulesSaySo() {
        Fingerprints collected = new Fingerprints(folder);
        collected.add(5, Places.of(0, 1));
        collected.add(5, Places.of(0, 1));
        Fingerprint five = (space, bytes, from, to) -> 5;
        assertThat(Suspects.find(five, List.of(collected), new Places(), false).has(0, "x"))
                .isFalse();
        Places places = new Places();
        assertThat(Suspects.find(five, List.of(collected), places, true).has(0, "x"))
                .isTrue();
        assertThat(places.isMarked(Places.of(0, 1))).isTrue();
        assertThat(places.isMarked(Places.of(0, 0))).isFalse();
    }
}
