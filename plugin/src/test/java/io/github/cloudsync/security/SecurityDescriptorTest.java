package io.github.cloudsync.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityDescriptorTest {
    private static final String SYSTEM = "010100000000000512000000";
    private static final long SEED = 20261122;

    /** Control, then the offsets of owner, group, SACL and DACL, then what they lead to. */
    private static byte[] descriptor(String control, String offsets, String... parts) {
        return HexFormat.of().parseHex(("0100" + control + offsets + String.join("", parts)).replace(" ", ""));
    }

    @Test
    void readsAnObjectEntryWithBothGuids() throws Exception {
        byte[] bytes = descriptor(
                "0494",
                "00000000 00000000 00000000 14000000",
                "04005000 01000000",
                "050a4800 10000000 03000000",
                "ba7a96bfe60dd011a28500aa003049e2",
                "9c7a96bfe60dd011a28500aa003049e2",
                "0105000000000005150000000100000002000000030000005004 0000",
                "00000000");
        SecurityDescriptor descriptor = SecurityDescriptor.read(bytes);
        assertThat(descriptor)
                .hasToString("D:PAI(OA;CIIO;RP;bf967aba-0de6-11d0-a285-00aa003049e2;"
                        + "bf967a9c-0de6-11d0-a285-00aa003049e2;S-1-5-21-1-2-3-1104)");
        assertThat(descriptor.daclProtected()).isTrue();
    }

    @Test
    void keepsAnEntryOfUnknownTypeAsItIs() throws Exception {
        SecurityDescriptor descriptor = SecurityDescriptor.read(
                descriptor("0480", "00000000 00000000 00000000 14000000", "0200 1000 01000000", "55020800 deadbeef"));
        assertThat(descriptor).hasToString("D:<type 0x55;CI;deadbeef>");
    }

    @Test
    void showsAConditionalEntryAsNoSddl() throws Exception {
        SecurityDescriptor descriptor = SecurityDescriptor.read(descriptor(
                "0480",
                "00000000 00000000 00000000 14000000",
                "0400 2000 01000000",
                "09001800 10000000" + SYSTEM + "61727478"));
        assertThat(descriptor).hasToString("D:<XA;;RP;;;SY;condition 61727478>");
    }

    @Test
    void tellsAnEmptyListFromNone() throws Exception {
        assertThat(SecurityDescriptor.read(
                                descriptor("0480", "00000000 00000000 00000000 14000000", "0200 0800 00000000"))
                        .dacl())
                .contains(new Acl(2, java.util.List.of()));
        assertThat(SecurityDescriptor.read(descriptor("0480", "00000000 00000000 00000000 00000000"))
                        .dacl())
                .isEqualTo(Optional.empty());
        assertThat(SecurityDescriptor.read(descriptor("0080", "00000000 00000000 00000000 00000000"))
                        .dacl())
                .isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'the security descriptor ends at byte 0, 1 bytes are needed'",
        "0100048000, 'the security descriptor ends at byte 5, 8 bytes are needed'",
        "0200048000000000000000000000000000000000, a security descriptor of revision 2 where only 1 exists",
        "0100040000000000000000000000000000000000, a security descriptor that is not self-relative",
        "0100048000000000000000000000000013000000, the DACL would start at byte 19",
        "0100048000000000000000000000000018000000, the DACL would start at byte 24 of 20 of the security descriptor",
        "01000480000000000000000000000000fcffffff, "
                + "the DACL would start at byte 4294967292 of 20 of the security descriptor",
        "0100008015000000000000000000000000000000, the owner would start at byte 21",
        "01000480000000000000000000000000140000000300080000000000, "
                + "an access control list of revision 3 where only 2 and 4 exist",
        "01000480000000000000000000000000140000000200070000000000, an access control list of 7 bytes",
        "010004800000000000000000000000001400000002000c0000000000, 'the DACL ends at byte 8, 12 bytes are needed'",
        "010004800000000000000000000000001400000002000c000100000000000400, "
                + "'the access control entry ends at byte 0, 4 bytes are needed'",
        "010004800000000000000000000000001400000002000c000100000000000300, an access control entry of 3 bytes",
        "010004800000000000000000000000001400000002000c000100000000000600, an access control entry of 6 bytes"
    })
    void saysWhatIsWrong(String hex, String problem) {
        assertThatThrownBy(() -> SecurityDescriptor.read(HexFormat.of().parseHex(hex)))
                .isInstanceOf(MalformedDescriptorException.class)
                .hasMessage(problem);
    }

    @Test
    void survivesEveryFlippedBitAndEveryCut() {
        RandomDescriptors random = new RandomDescriptors(SEED);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < 15; i++) {
            byte[] bytes = random.next();
            for (int bit = 0; bit < bytes.length * 8; bit++) {
                byte[] damaged = bytes.clone();
                damaged[bit / 8] ^= (byte) (1 << bit % 8);
                boolean wasRead = reads(damaged);
                read += wasRead ? 1 : 0;
                refused += wasRead ? 0 : 1;
            }
            for (int length = 0; length < bytes.length; length++) {
                reads(Arrays.copyOf(bytes, length));
            }
        }
        assertThat(read).as("seed " + SEED).isGreaterThan(1000);
        assertThat(refused).as("seed " + SEED).isGreaterThan(1000);
    }

    /** Anything but a reading that can be printed or the one checked exception fails the test. */
    private static boolean reads(byte[] bytes) {
        try {
            return SecurityDescriptor.read(bytes).toString().indexOf(0) < 0;
        } catch (MalformedDescriptorException e) {
            return false;
        }
    }
}
