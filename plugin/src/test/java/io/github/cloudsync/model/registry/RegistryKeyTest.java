package io.github.cloudsync.model.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RegistryKeyTest {
    @Test
    void theHiveOfAUserIsAKeyOfHkeyUsers() {
        RegistryKey key = RegistryKey.of("HKEY_USERS\\S-1-5-18\\SOFTWARE\\X");
        assertThat(key)
                .hasToString("HKU\\S-1-5-18\\SOFTWARE\\X")
                .isEqualTo(RegistryKey.of("hku\\s-1-5-18\\software\\x"));
        assertThat(RegistryKey.of(key.written())).isEqualTo(key);
        assertThat(key.in32BitView().unredirected())
                .as("users have one view only")
                .isEqualTo(key);
    }

    @Test
    void aRootListsWhatLiesBelowItAndIsNoPlaceForValues() {
        RegistryKey root = RegistryRoot.USERS.key();
        assertThat(root).hasToString("HKU");
        assertThat(root.child("S-1-5-18")).isEqualTo(RegistryKey.of("HKU\\S-1-5-18"));
        assertThat(root.contains(RegistryKey.of("HKU\\S-1-5-18"))).isFalse();
        assertThat(RegistryKey.of("HKU\\S-1-5-18").lineage()).containsExactly(RegistryKey.of("HKU\\S-1-5-18"));
        assertThatThrownBy(() -> RegistryKey.of("HKEY_USERS"))
                .hasMessage("'HKEY_USERS' names a root, and no key below it");
    }

    /** Letter by letter, as Windows does it, whatever shortcut there is for most letters. */
    @Test
    void everyLetterIsComparedInUpperCase() {
        for (char letter = 0; letter < Character.MAX_VALUE; letter++) {
            String name = "a" + letter;
            String upper = "A" + Character.toUpperCase(letter);
            assertThat(RegistryKey.folded(name)).isEqualTo(upper);
            assertThat(RegistryKey.isSameName(name, upper)).isTrue();
            assertThat(RegistryKey.hashOfName(name)).isEqualTo(RegistryKey.hashOfName(upper));
        }
        assertThat(RegistryKey.isSameName("ab", "abc")).isFalse();
        assertThat(RegistryKey.isSameName("stra\u00dfe", "STRASSE")).isFalse();
    }
}
