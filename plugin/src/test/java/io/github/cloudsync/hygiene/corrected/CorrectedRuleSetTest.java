package io.github.cloudsync.hygiene.corrected;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.hygiene.object.DirectoryObject;
import io.github.cloudsync.hygiene.object.ObjectSource;
import io.github.cloudsync.hygiene.result.Finding;
import io.github.cloudsync.hygiene.result.Party;
import io.github.cloudsync.hygiene.result.Tally;
import io.github.cloudsync.hygiene.scan.Fingerprint;
import io.github.cloudsync.hygiene.scan.KeyedFingerprint;
import io.github.cloudsync.hygiene.scan.Scan;
import io.github.cloudsync.source.ldif.LdifFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The defects that IdFix is known for, each with the smallest object that shows it, and what is said here instead.
 * As long as the list of them, which is easier to hold against it in one place.
 */
class CorrectedRuleSetTest {
    @TempDir
    private Path folder;

    private final StringBuilder ldif = new StringBuilder();
    private final List<String> skipped = new ArrayList<>();
    private List<Finding> findings = List.of();

    @Test
    void aPrincipalNameThatIsTooLongIsNotCutIntoAnotherDomain() throws Exception {
        user("a", "userPrincipalName", "u".repeat(102) + "@example.com");
        assertThat(said()).containsExactly("a userPrincipalName Length");
        assertThat(findings.get(0).update()).isNull();
    }

    @Test
    void bothPartiesOfADuplicateAreInOneFinding() throws Exception {
        user("a", "mail", "m@example.com");
        user("b", "mail", "m@example.com", "mailNickname", "b");
        assertThat(said()).containsExactly("a mail Duplicate with b mail");
    }

    @Test
    void whatWouldBecomeADuplicateIsNoneYetAndIsSaid() throws Exception {
        user("a", "userPrincipalName", "jk@example.com");
        user("b", "userPrincipalName", "j k@example.com");
        assertThat(said()).containsExactly("b userPrincipalName Character");
        assertThat(findings.get(0).reasons())
                .contains("Repaired, it would be a duplicate of userPrincipalName of CN=a: choose another value.");
    }

    @Test
    void theSameInTheOtherOrderShowsEachValueAsItIs() throws Exception {
        user("b", "userPrincipalName", "j k@example.com");
        user("a", "userPrincipalName", "jk@example.com");
        assertThat(said()).containsExactly("b userPrincipalName Character");
        assertThat(findings.get(0).party().value()).isEqualTo("j k@example.com");
    }

    @Test
    void eachPartyHasItsOwnClassAndSpelling() throws Exception {
        object("a", "contact", "mail", "M@example.com");
        object("b", "group", "mail", "m@example.com");
        assertThat(said()).containsExactly("a mail Duplicate with b mail");
        assertThat(findings.get(0).party()).isEqualTo(new Party("CN=a", "a", "contact", "mail", "M@example.com"));
        assertThat(findings.get(0).others()).containsExactly(new Party("CN=b", "b", "group", "mail", "m@example.com"));
    }

    @Test
    void ofThreeHoldersEachIsNamedOnce() throws Exception {
        user("a", "mail", "m@example.com");
        user("b", "mail", "m@example.com");
        user("c", "mail", "m@example.com");
        assertThat(said()).containsExactly("a mail Duplicate with b mail, c mail");
    }

    @Test
    void aProposalIsHeldAgainstEveryKnownValue() throws Exception {
        user("a", "proxyAddresses", "SMTP:j k@example.com");
        user("b", "proxyAddresses", "SMTP:jk@example.com");
        assertThat(said()).containsExactly("a proxyAddresses Character");
        user("c", "mail", "x y@example.com");
        user("d", "mail", "x(y@example.com");
        assertThat(said()).containsExactly("a proxyAddresses Character", "c mail Character", "d mail Character");
        assertThat(findings).allSatisfy(finding -> assertThat(finding.update()).isNull());
        assertThat(findings.get(1).reasons())
                .contains(
                        "Repaired, it would be a duplicate of mail of CN=d, for which the same is proposed: choose another"
                                + " value.");
    }

    @Test
    void addressesAreComparedAcrossAttributes() throws Exception {
        user("a", "mail", "a@example.com");
        user("b", "proxyAddresses", "SMTP:A@example.com");
        user("c", "userPrincipalName", "c@example.com");
        user("d", "proxyAddresses", "SMTP:d@example.com", "proxyAddresses", "smtp:c@example.com");
        assertThat(said())
                .containsExactly(
                        "a mail Duplicate with b proxyAddresses",
                        "c userPrincipalName Duplicate with d proxyAddresses");
    }

    @Test
    void anObjectThatOnlyBeginsLikeAnAccountOfTheSystemIsCompared() throws Exception {
        user("Guest 1", "mail", "m@example.com");
        user("b", "mail", "m@example.com");
        assertThat(said()).containsExactly("Guest 1 mail Duplicate with b mail");
    }

    @Test
    void accountNamesAreComparedWhetherOrNotThereIsAPrincipalName() throws Exception {
        user("a", "sAMAccountName", "x", "userPrincipalName", "x@example.com");
        user("b", "sAMAccountName", "X");
        assertThat(said()).containsExactly("a sAMAccountName Duplicate with b sAMAccountName");
    }

    @Test
    void everyValueOfAnAttributeIsLookedAt() throws Exception {
        user("a", "mail", "a@example.com", "mail", "b b@example.com");
        assertThat(said()).containsExactly("a mail Character -> bb@example.com");
    }

    @Test
    void theFirstAndTheSecondAddressAreTreatedAlike() throws Exception {
        for (String cn : new String[] {"a", "b"}) {
            user(cn, "proxyAddresses", "SMTP:x@example.com", "proxyAddresses", "smtp:y@example.com");
        }
        assertThat(said())
                .containsExactly(
                        "a proxyAddresses Duplicate with b proxyAddresses",
                        "a proxyAddresses Duplicate with b proxyAddresses");
        assertThat(findings).extracting(Finding::action).containsOnly("");
    }

    @Test
    void whatIsBlankIsNobodysDuplicate() throws Exception {
        user("a", "mail", "");
        user("b", "mail", "");
        assertThat(said()).containsExactly("a mail Blank", "b mail Blank");
    }

    @Test
    void anInetOrgPersonIsAUser() throws Exception {
        object("a", "inetOrgPerson", "sAMAccountName", "n".repeat(21));
        assertThat(said()).containsExactly("a sAMAccountName Length");
    }

    @Test
    void anInetOrgPersonOfSynchronisationIsSkipped() throws Exception {
        object("a", "inetOrgPerson", "sAMAccountName", "MSOL_1");
        assertThat(said()).isEmpty();
        assertThat(skipped).containsExactly("CN=a: account of synchronisation itself");
    }

    @Test
    void recipientTypesAreNumbers() throws Exception {
        user("room", "msExchRecipientTypeDetails", "16", "displayName", " ");
        user("discovery", "msExchRecipientTypeDetails", "536870912", "displayName", " ");
        assertThat(said()).containsExactly("room displayName Blank -> room");
        assertThat(skipped).containsExactly("CN=discovery: system mailbox");
    }

    @Test
    void aCriticalSystemObjectIsSkipped() throws Exception {
        user("a", "isCriticalSystemObject", "TRUE", "displayName", " ");
        assertThat(said()).isEmpty();
        assertThat(skipped).containsExactly("CN=a: isCriticalSystemObject");
    }

    @Test
    void onlyWholeNamesOfWellKnownAccountsAreSkipped() throws Exception {
        for (String cn :
                List.of("Guest Services", "Administrative Office", "iwamoto 3", "Msolutions Team", "Support_desk")) {
            user(cn, "displayName", " ");
        }
        user("Guest", "displayName", " ");
        user("DiscoverySearchMailbox {D919BA05-46A6-415f-80AD-7E09334BB852}", "displayName", " ");
        assertThat(said()).hasSize(5);
        assertThat(skipped).hasSize(2).allMatch(each -> each.endsWith(": well-known account"));
    }

    @Test
    void anAliasNeitherBeginsNorEndsWithAPeriod() throws Exception {
        user("a", "mailNickname", "b.");
        user("c", "mailNickname", ".d.");
        assertThat(said()).containsExactly("a mailNickname Character -> b", "c mailNickname Character -> d");
    }

    @Test
    void aNameOfOneSpaceIsBlank() throws Exception {
        user("a", "displayName", " ");
        assertThat(said()).containsExactly("a displayName Blank -> a");
    }

    @Test
    void thePartsOfAPrincipalNameHaveTheirOwnLengths() throws Exception {
        user("a", "userPrincipalName", "u".repeat(64) + "@" + "d".repeat(44) + ".com");
        assertThat(said()).isEmpty();
        user("b", "userPrincipalName", "u".repeat(90) + "@example.com");
        user("c", "userPrincipalName", "c@" + "d".repeat(56) + ".com");
        assertThat(said()).containsExactly("b userPrincipalName Length", "c userPrincipalName Length");
    }

    @Test
    void aPrincipalNameMayHaveAnApostrophe() throws Exception {
        user("a", "userPrincipalName", "o'b@example.com");
        assertThat(said()).isEmpty();
    }

    @Test
    void aPrincipalNameMayNotHaveADollarOrAGraveAccent() throws Exception {
        user("a", "userPrincipalName", "d$`@example.com");
        assertThat(said()).containsExactly("a userPrincipalName Character -> d@example.com");
    }

    @Test
    void lettersWithAccentsAreSpeltOutAsASuggestionOnly() throws Exception {
        user("a", "userPrincipalName", "josé@example.com");
        user("b", "userPrincipalName", "jörg@example.com");
        assertThat(said()).containsExactly("a userPrincipalName Character", "b userPrincipalName Character");
        assertThat(findings).extracting(Finding::suggestion).containsExactly("jose@example.com", "joerg@example.com");
    }

    @Test
    void aPrincipalNameNeitherBeginsNorEndsWithAPeriod() throws Exception {
        user("a", "userPrincipalName", ".a@example.com");
        user("b", "userPrincipalName", "b.@example.com");
        assertThat(said())
                .containsExactly(
                        "a userPrincipalName LocalPart -> a@example.com",
                        "b userPrincipalName LocalPart -> b@example.com");
    }

    @Test
    void aMailIsAnAddress() throws Exception {
        user("a", "mail", "not an address");
        assertThat(said()).containsExactly("a mail Format");
    }

    @Test
    void theKindOfAnAddressIsItsPrefix() throws Exception {
        user("a", "proxyAddresses", "SIP:smtp:a@example.com");
        assertThat(said()).isEmpty();
    }

    @Test
    void anX500AddressWithSmtpInItIsStillOne() throws Exception {
        user("a", "proxyAddresses", "x500:/cn=smtp:b");
        assertThat(said()).isEmpty();
    }

    @Test
    void anX500AddressMayHaveAnApostropheAndParentheses() throws Exception {
        user("a", "proxyAddresses", "X500:/o=O'B (1)/cn=[x]");
        assertThat(said()).isEmpty();
    }

    @Test
    void aSpaceBeforeThePrefixIsReportedAndTheValueIsNotTrimmedSilently() throws Exception {
        user("a", "proxyAddresses", " smtp:a@example.com", "proxyAddresses", "SMTP:b@example.com");
        assertThat(said()).containsExactly("a proxyAddresses Character");
        assertThat(findings.get(0).suggestion()).isEqualTo("smtp:a@example.com");
    }

    @Test
    void aPrincipalNameWithoutAtSignHasNoFormAndNoUpdate() throws Exception {
        user("a", "userPrincipalName", "user.com");
        assertThat(said()).containsExactly("a userPrincipalName Format");
    }

    @Test
    void aPrincipalNameIsNeverReplacedByTheCommonName() throws Exception {
        user("Anna Beta", "userPrincipalName", "%%%");
        assertThat(said()).containsExactly("Anna Beta userPrincipalName Character, Format");
        assertThat(findings.get(0).update()).isNull();
    }

    @Test
    void topLevelDomainsAreThoseOfTodayAlsoAsTheyAreResolved() throws Exception {
        user("a", "userPrincipalName", "a@example.app");
        user("b", "userPrincipalName", "b@example.xn--p1ai");
        user("c", "userPrincipalName", "c@example.travelersinsurance");
        assertThat(said()).isEmpty();
        user("d", "userPrincipalName", "d@example.local");
        assertThat(said()).containsExactly("d userPrincipalName TopLevelDomain");
    }

    @Test
    void aDomainOfAnotherScriptIsAMatterOfItsCharacters() throws Exception {
        user("a", "userPrincipalName", "a@example.рф");
        assertThat(said()).containsExactly("a userPrincipalName Character");
        assertThat(findings.get(0).suggestion()).isNull();
    }

    @Test
    void aLineFeedAtTheEndIsACharacter() throws Exception {
        user("a", "proxyAddresses", "SMTP:a@example.com\n");
        assertThat(said()).containsExactly("a proxyAddresses Character");
    }

    @Test
    void aNameIsCutBetweenCharacters() throws Exception {
        user("a", "displayName", "a".repeat(255) + "😀");
        assertThat(said()).containsExactly("a displayName Length -> " + "a".repeat(255));
    }

    @Test
    void namesMayBeAsLongAsMicrosoftSays() throws Exception {
        user("a", "displayName", "a".repeat(256), "givenName", "g".repeat(64), "sn", "s".repeat(64));
        assertThat(said()).isEmpty();
        user("b", "displayName", "a".repeat(257), "givenName", "g".repeat(65));
        assertThat(said()).hasSize(2).allMatch(each -> each.contains(" Length -> "));
    }

    @Test
    void whatOnlyACultureTakesForEqualIsNoDuplicateAndAccentsAreWorthKnowing() throws Exception {
        user("a", "mailNickname", "straße");
        user("b", "mailNickname", "strasse");
        user("c", "mailNickname", "a\u200Db");
        user("d", "mailNickname", "ab");
        assertThat(said()).filteredOn(each -> each.contains("Duplicate")).isEmpty();
        ldif.setLength(0);
        user("e", "sAMAccountName", "José");
        user("f", "sAMAccountName", "Jose");
        assertThat(said()).containsExactly("e sAMAccountName AccentOnly with f sAMAccountName");
        assertThat(findings.get(0).advice()).isTrue();
    }

    @Test
    void theMachinesLanguageChangesNothing() throws Exception {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            user("a", "mail", "I@example.INFO");
            user("b", "mail", "i@example.info");
            assertThat(said()).containsExactly("a mail Duplicate with b mail");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void anAccountNameMayNotHaveAnApostrophe() throws Exception {
        user("a", "sAMAccountName", "o'b");
        assertThat(said()).containsExactly("a sAMAccountName Character -> ob");
    }

    @Test
    void aUserWithoutMailboxNeedsNoTarget() throws Exception {
        user("a", "mail", "a@example.com");
        assertThat(said()).isEmpty();
    }

    @Test
    void aMailEnabledObjectHasExactlyOnePrimaryAddress() throws Exception {
        user("a", "proxyAddresses", "smtp:a@example.com");
        user("b", "proxyAddresses", "SMTP:b@example.com", "proxyAddresses", "SMTP:c@example.com");
        assertThat(said()).containsExactly("a proxyAddresses PrimaryAddress", "b proxyAddresses PrimaryAddress");
    }

    @Test
    void anObjectHasAboutThreeHundredAddressesAtMost() throws Exception {
        List<String> many = new ArrayList<>(List.of("proxyAddresses", "SMTP:a@example.com"));
        for (int i = 0; i < 300; i++) {
            many.addAll(List.of("proxyAddresses", "smtp:a" + i + "@example.com"));
        }
        user("a", many.toArray(String[]::new));
        assertThat(said()).containsExactly("a proxyAddresses TooMany");
    }

    @Test
    void anAddressTwiceInOneObjectIsSaid() throws Exception {
        user("a", "proxyAddresses", "SMTP:a@example.com", "proxyAddresses", "smtp:A@example.com");
        assertThat(said()).containsExactly("a proxyAddresses Duplicate with a proxyAddresses");
    }

    @Test
    void aUsersOwnMailAndAddressAreNoDuplicates() throws Exception {
        user(
                "a",
                "mail",
                "a@example.com",
                "proxyAddresses",
                "SMTP:a@example.com",
                "userPrincipalName",
                "a@example.com");
        assertThat(said()).isEmpty();
    }

    private void user(String cn, String... namesAndValues) {
        object(cn, "user", namesAndValues);
    }

    private void object(String cn, String objectClass, String... namesAndValues) {
        ldif.append("dn: CN=")
                .append(cn)
                .append("\nobjectClass: top\nobjectClass: ")
                .append(objectClass);
        ldif.append("\ncn: ").append(cn).append('\n');
        for (int i = 0; i < namesAndValues.length; i += 2) {
            byte[] value = namesAndValues[i + 1].getBytes(StandardCharsets.UTF_8);
            ldif.append(namesAndValues[i])
                    .append(":: ")
                    .append(Base64.getEncoder().encodeToString(value));
            ldif.append('\n');
        }
        ldif.append('\n');
    }

    /** What is said of all objects so far, the same with fingerprints that meet all the time. */
    private List<String> said() throws Exception {
        Fingerprint drawn = KeyedFingerprint.drawn();
        List<String> coarse = said((space, bytes, from, to) -> drawn.of(space, bytes, from, to) >>> 60);
        List<String> said = said(drawn);
        assertThat(said).containsExactlyInAnyOrderElementsOf(coarse);
        return said;
    }

    private List<String> said(Fingerprint fingerprint) throws Exception {
        Path file = Files.writeString(folder.resolve("objects.ldif"), ldif);
        List<ObjectSource> sources = List.of(new LdifFile(file));
        Listener listener = new Listener();
        Tally tally = new Scan(sources, new CorrectedRuleSet(), fingerprint, 1, folder).run(listener);
        findings = listener.found;
        assertThat(tally.findings() + tally.advice()).isEqualTo(findings.size());
        return findings.stream().map(CorrectedRuleSetTest::line).toList();
    }

    private static String line(Finding finding) {
        String line =
                finding.party().cn() + " " + finding.party().attribute() + " " + String.join(", ", finding.faults());
        List<String> others = finding.others().stream()
                .map(party -> party.cn() + " " + party.attribute())
                .toList();
        return line
                + (others.isEmpty() ? "" : " with " + String.join(", ", others))
                + (finding.update() == null ? "" : " -> " + finding.update());
    }

    private final class Listener implements Scan.Listener {
        private final List<Finding> found = new ArrayList<>();

        Listener() {
            skipped.clear();
        }

        @Override
        public void accept(Finding finding) {
            found.add(finding);
        }

        @Override
        public void skipped(DirectoryObject object, String reason) {
            skipped.add(object.dn() + ": " + reason);
        }

        @Override
        public void unreadable(String place, String dn, String problem) {
            throw new AssertionError(place + ": " + problem);
        }

        @Override
        public void early(Finding finding) {}

        @Override
        public void progress(int reading, long objects, long findings) {}
    }
}
