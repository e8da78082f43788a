package io.github.cloudsync.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SidTest {
    @ParameterizedTest
    @CsvSource({
        "010100000000000100000000, S-1-1-0",
        "01020000000000052000000020020000, S-1-5-32-544",
        "0105000000000005150000000100000002000000030000005004cdab, S-1-5-21-1-2-3-2882339920",
        "0100000000000005, S-1-5",
        "01010102030405060700000000, S-1-0x010203040506-7"
    })
    void readsAndPrintsTheBinaryForm(String hex, String text) throws Exception {
        byte[] bytes = HexFormat.of().parseHex(hex.length() == 26 ? hex.substring(0, 24) : hex);
        assertThat(Sid.read(bytes)).hasToString(text);
        assertThat(Sid.parse(text)).isEqualTo(Sid.read(bytes));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'the SID ends at byte 0, 1 bytes are needed'",
        "01, 'the SID ends at byte 1, 2 bytes are needed'",
        "0101000000000005, 'the SID ends at byte 8, 12 bytes are needed'",
        "020000000000000500, a SID of revision 2 where only 1 exists",
        "0110000000000005, a SID of 16 subauthorities where 15 are the most",
        "010000000000000500, the SID S-1-5 is followed by further bytes"
    })
    void refusesWhatIsNoSid(String hex, String problem) {
        assertThatThrownBy(() -> Sid.read(HexFormat.of().parseHex(hex)))
                .isInstanceOf(MalformedDescriptorException.class)
                .hasMessage(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "S-1", "S-2-5-18", "S-1-5-", "S-1-5-4294967296", "S-1-5-x", "S-1-5-18 ", "BA"})
    void refusesTextThatIsNoSid(String text) {
        assertThatThrownBy(() -> Sid.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no SID: ");
    }

    @Test
    void knowsTheRelativeIdentifierAndTheAccountsOfADomain() {
        Sid domain = Sid.parse("S-1-5-21-1-2-3");
        assertThat(domain.child(512)).isEqualTo(Sid.parse("S-1-5-21-1-2-3-512"));
        assertThat(domain.child(512).relativeId()).isEqualTo(512);
        assertThat(new Sid(5, List.of()).relativeId()).isZero();
    }
}
