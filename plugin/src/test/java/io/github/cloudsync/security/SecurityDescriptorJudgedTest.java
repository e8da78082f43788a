package io.github.cloudsync.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.source.ldap.lab.SambaJudge;
import io.github.cloudsync.source.ldap.lab.SambaLab;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Holds the reader and the SDDL printer against Samba's, on real and on random security descriptors. */
class SecurityDescriptorJudgedTest {
    private static final long SEED = 20261122;

    @Test
    void readsEveryDescriptorOfARealDomainAsSambaDoes() throws Exception {
        SambaLab lab = SambaLab.shared();
        List<String> all = lab.descriptors();
        assertThat(all).hasSizeGreaterThan(40);
        try (SambaJudge judge = SambaJudge.start()) {
            for (String hex : all) {
                assertThat(agree(judge, hex)).isTrue();
            }
        }
    }

    @Test
    void readsRandomDescriptorsAsSambaDoes() throws Exception {
        RandomDescriptors random = new RandomDescriptors(SEED);
        try (SambaJudge judge = SambaJudge.start()) {
            int compared = 0;
            for (int i = 0; i < 800; i++) {
                compared += agree(judge, HexFormat.of().formatHex(random.next())) ? 1 : 0;
            }
            assertThat(compared).isGreaterThan(200);
        }
    }

    @Test
    void neverReadsADamagedDescriptorDifferentlyThanSamba() throws Exception {
        RandomDescriptors descriptors = new RandomDescriptors(SEED + 1);
        Random random = new Random(SEED + 2);
        List<String> bothRead = new ArrayList<>();
        try (SambaJudge judge = SambaJudge.start()) {
            for (int i = 0; i < 3000; i++) {
                byte[] bytes = descriptors.next();
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                String hex = HexFormat.of().formatHex(bytes);
                String theirs = judge.ask("fields " + hex);
                String ours;
                try {
                    ours = Fields.of(SecurityDescriptor.read(bytes));
                } catch (MalformedDescriptorException e) {
                    continue;
                }
                if (!theirs.startsWith("error") && !ours.contains("opaque")) {
                    assertThat(ours)
                            .as("seed %d, descriptor %d: %s", SEED, i, hex)
                            .isEqualTo(theirs);
                    bothRead.add(hex);
                }
            }
        }
        assertThat(bothRead).hasSizeGreaterThan(500);
    }

    /** Whether the SDDL could be compared too. */
    private static boolean agree(SambaJudge judge, String hex) throws MalformedDescriptorException {
        SecurityDescriptor descriptor = SecurityDescriptor.read(HexFormat.of().parseHex(hex));
        assertThat(Fields.of(descriptor)).as(hex).isEqualTo(judge.ask("fields " + hex));
        String theirs = judge.ask("normal " + judge.ask("sddl " + hex));
        if (theirs.startsWith("error")) {
            return false; // Samba prints what it cannot parse: an empty list before a SACL, a large authority
        }
        assertThat(judge.ask("normal " + descriptor))
                .as("our SDDL " + descriptor)
                .isEqualTo(theirs);
        return true;
    }
}
