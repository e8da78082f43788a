package io.github.cloudsync.hygiene.idfix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What IdFix says of one small object at a time: the defects it is known for are copied, its abort is not. */
class IdFixRulesTest {
    private static final boolean MULTI_TENANT = false;
    private static final boolean DEDICATED = true;

    @Test
    void aLengthThatIsCutMayChangeTheDomain() {
        String local = "u".repeat(102);
        assertThat(multiTenant(user("userPrincipalName", local + "@example.com")))
                .containsExactly("a userPrincipalName Length -> " + local + "@example.co Edit");
    }

    @Test
    void twoSpellingsAreOneValueAndTheFirstHolderIsNamedWithTheLatersClass() {
        assertThat(multiTenant(
                        object("a", "contact", "mail", "M@example.com"), object("b", "group", "mail", "m@example.com")))
                .containsExactly(
                        "a group mail Duplicate m@example.com -> m@example.com Edit",
                        "b group mail Duplicate m@example.com -> m@example.com Edit");
    }

    @Test
    void aValueThatItsOwnerMayKeepNamesNoOtherParty() {
        assertThat(multiTenant(
                        user("mail", "m@example.com"),
                        object("b", "user", "mail", "m@example.com", "mailNickname", "b")))
                .containsExactly("b mail Duplicate -> m@example.com Complete");
    }

    @Test
    void ofThreeHoldersTheFirstIsNamedTwice() {
        DirectoryObject third = object("c", "user", "mail", "m@example.com");
        assertThat(multiTenant(user("mail", "m@example.com"), object("b", "user", "mail", "m@example.com"), third))
                .extracting(row -> row.substring(0, 1))
                .containsExactly("a", "b", "a", "c");
    }

    @Test
    void whatWouldBecomeADuplicateIsOneAndItsFirstHolderIsLost() {
        assertThat(multiTenant(
                        user("userPrincipalName", "jk@example.com"),
                        object("b", "user", "userPrincipalName", "j k@example.com")))
                .containsExactly("b userPrincipalName Character, Duplicate -> jk@example.com Edit");
        assertThat(multiTenant(
                        user("userPrincipalName", "j k@example.com"),
                        object("b", "user", "userPrincipalName", "jk@example.com")))
                .containsExactly(
                        "a userPrincipalName Character -> jk@example.com Edit",
                        "a user userPrincipalName Duplicate jk@example.com -> jk@example.com Edit",
                        "b userPrincipalName Duplicate -> jk@example.com Edit");
    }

    @Test
    void proxiesAreJudgedByWhereSmtpStandsInThem() {
        assertThat(multiTenant(user("proxyAddresses", "SIP:smtp:a@example.com")))
                .containsExactly("a proxyAddresses Character, LocalPart -> SIPsmtpa@example.com Edit");
        assertThat(multiTenant(user("proxyAddresses", "X500:/o=O'B")))
                .containsExactly("a proxyAddresses Character -> X500:/o=OB Edit");
        assertThat(multiTenant(user("proxyAddresses", "EUM:a(b)c")))
                .containsExactly("a proxyAddresses Character -> EUM:abc Edit");
    }

    @Test
    void anAddressIsRepairedInItsParts() {
        assertThat(multiTenant(user("userPrincipalName", "user.com")))
                .containsExactly("a userPrincipalName Format, DomainPart, LocalPart -> user.com Edit");
        assertThat(multiTenant(user("userPrincipalName", "a..b.@exa_mple.com")))
                .containsExactly("a userPrincipalName Format, DomainPart, LocalPart -> a..b@example.com Edit");
        assertThat(multiTenant(user("userPrincipalName", "a@example.app")))
                .containsExactly("a userPrincipalName TopLevelDomain -> a@example.app Edit");
        assertThat(multiTenant(user("userPrincipalName", "a@example.рф")))
                .containsExactly("a userPrincipalName Format, DomainPart -> a@example. Edit");
        assertThat(multiTenant(user("userPrincipalName", "a@b@example.com")))
                .containsExactly("a userPrincipalName LocalPart -> ab@example.com Edit");
        assertThat(multiTenant(user("userPrincipalName", "%%%")))
                .containsExactly("a userPrincipalName Character, Format, DomainPart, LocalPart -> a Edit");
    }

    @Test
    void aLineFeedAtTheEndIsTheEndForAllButTheTopLevelDomain() {
        assertThat(dedicated(user("proxyAddresses", "smtp:a@example.com\n")))
                .containsExactly("a proxyAddresses TopLevelDomain -> smtp:a@example.com\n Edit");
    }

    @Test
    void blankIsAbsentOrEmptyAndOneSpaceIsNeither() {
        DirectoryObject nameless = new DirectoryObject("CN=a", attributes("a", "user", "mail", "a@example.com"), false);
        assertThat(rows(MULTI_TENANT, nameless)).containsExactly("a displayName Blank null -> a Edit");
        assertThat(multiTenant(object("a", "user", "displayName", " "))).isEmpty();
        assertThat(multiTenant(object("a", "user", "displayName", "")))
                .containsExactly("a displayName Blank -> a Edit");
    }

    @Test
    void aContactOfTheDedicatedRulesGetsANicknameAndATarget() {
        assertThat(dedicated(object("c", "contact", "mail", "c@example.com", "givenName", "Gia", "sn", "Roe")))
                .containsExactly(
                        "c mailnickname Blank null -> Gia.Roe Edit",
                        "c targetAddress Blank null -> SMTP:c@example.com Edit");
        assertThat(dedicated(object("c", "contact", "mail", "c@example.com", "sn", "Roe", "homeMDB", "db")))
                .containsExactly("c mailnickname Blank null -> Roe Edit");
    }

    @Test
    void aUserWithoutMailboxOfTheDedicatedRulesLacksATargetAndGetsNone() {
        DirectoryObject user =
                new DirectoryObject("CN=a", attributes("a", "user", "mail", "a@example.com", "homeMDB", " "), false);
        assertThat(rows(DEDICATED, user)).containsExactly("a targetAddress Blank null -> null Edit");
    }

    @Test
    void periodsAtTheEndOfANicknameAreNeverReported() {
        assertThat(multiTenant(user("mailNickname", "b."))).isEmpty();
        assertThat(multiTenant(user("mailNickname", "..."))).containsExactly("a mailnickname Character -> a Edit");
        assertThat(dedicated(user("mailNickname", ".a."))).isEmpty();
    }

    @Test
    void onlyTheClassUserHasAShortAccountName() {
        String name = "n".repeat(21);
        assertThat(multiTenant(user("sAMAccountName", name)))
                .containsExactly("a sAMAccountName Length -> " + name.substring(1) + " Edit");
        assertThat(multiTenant(object("a", "inetOrgPerson", "sAMAccountName", name)))
                .isEmpty();
    }

    @Test
    void theFirstProxyIsRemovedAndTheSecondEdited() {
        DirectoryObject first =
                object("a", "user", "proxyAddresses", "smtp:a@example.com", "proxyAddresses", "smtp:b@example.com");
        DirectoryObject second =
                object("b", "user", "proxyAddresses", "smtp:a@example.com", "proxyAddresses", "smtp:b@example.com");
        assertThat(multiTenant(first, second))
                .containsExactly(
                        "b proxyAddresses Duplicate -> smtp:a@example.com Remove",
                        "a user proxyAddresses Duplicate smtp:b@example.com -> smtp:b@example.com Edit",
                        "b proxyAddresses Duplicate -> smtp:b@example.com Edit");
    }

    @Test
    void theMachinesLanguageChangesNothing() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(multiTenant(user("mail", "I@example.INFO"), object("b", "user", "mail", "i@example.info")))
                    .hasSize(2);
            assertThat(multiTenant(user("userPrincipalName", "a@EXAMPLE.INFO"))).isEmpty();
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void skipsAreByPrefixAndAValueThatCannotBeParsedEndsTheQuestions() {
        assertThat(skipped(object("Guest Services", "user"))).isEqualTo("cn begins with Guest");
        assertThat(skipped(object("msolutions", "contact"))).isEqualTo("cn begins with msol");
        assertThat(skipped(object("HOST$", "user"))).isEqualTo("cn ends with $");
        assertThat(skipped(object("a", "user", "isCriticalSystemObject", " True ")))
                .isEqualTo("isCriticalSystemObject");
        assertThat(skipped(object("a", "user", "isCriticalSystemObject", "yes", "sAMAccountName", "MSOL_1")))
                .isEmpty();
        assertThat(skipped(object("a", "user", "sAMAccountName", "msol_1")))
                .isEqualTo("sAMAccountName begins with MSOL_");
        assertThat(skipped(object("a", "inetOrgPerson", "sAMAccountName", "MSOL_1")))
                .isEmpty();
        assertThat(skipped(object("a", "user", "msExchRecipientTypeDetails", "0x1000")))
                .isEqualTo("msExchRecipientTypeDetails");
        assertThat(skipped(object("a", "user", "msExchRecipientTypeDetails", "536870912")))
                .isEmpty();
        assertThat(skipped(object("a", "group", "groupType", "-2147483646"))).isEqualTo("security group without mail");
        assertThat(skipped(object("a", "group", "groupType", "2")))
                .isEqualTo("distribution group without proxyAddresses");
        assertThat(skipped(object("a", "group"))).isEmpty();
        assertThat(skipped(object("a", "group", "groupType", "99999999999"))).isEmpty();
    }

    @Test
    void theSearchSeesPersonsAndGroupsByTheFirstPartOfTheirCategory() {
        IdFixRules rules = IdFixRules.multiTenant(new HashedValues());
        assertThat(rules.finds(object("a", "user", "objectCategory", "CN=Person,CN=Schema")))
                .isTrue();
        assertThat(rules.finds(object("a", "user", "objectCategory", "CN=Computer,CN=Schema")))
                .isFalse();
        assertThat(rules.finds(object("a", "computer"))).as("derived").isFalse();
        assertThat(rules.finds(object("a", "inetOrgPerson"))).as("derived").isTrue();
        assertThat(IdFixRules.dedicated(new HashedValues()).finds(object("a", "user")))
                .isFalse();
    }

    private static String skipped(DirectoryObject object) {
        return new IdFixSkips(MULTI_TENANT).reason(object).orElse("");
    }

    private static List<String> multiTenant(DirectoryObject... objects) {
        return rows(MULTI_TENANT, objects);
    }

    private static List<String> dedicated(DirectoryObject... objects) {
        return rows(DEDICATED, objects).stream()
                .filter(row -> !row.startsWith("a mail ") && !row.startsWith("a targetAddress"))
                .toList();
    }

    /** A row that is not of its own object begins with the class that it claims, and shows the value. */
    private static List<String> rows(boolean dedicated, DirectoryObject... objects) {
        KnownValues known = new HashedValues();
        IdFixRules rules = dedicated ? IdFixRules.dedicated(known) : IdFixRules.multiTenant(known);
        List<String> rows = new ArrayList<>();
        for (DirectoryObject object : objects) {
            List<Row> own = new ArrayList<>();
            rules.judge(object, own::add);
            boolean shared = own.stream().anyMatch(row -> !row.dn().equals(object.dn()));
            boolean differs = shared
                    && Arrays.stream(objects).anyMatch(o -> !o.objectClass().equals("user"));
            for (Row row : own) {
                boolean other = differs || !row.dn().equals(object.dn());
                rows.add(row.cn() + (other ? " " + row.objectClass() : "") + " " + row.attributeName() + " "
                        + String.join(", ", row.faults())
                        + (other ? " " + row.value() : row.value() == null ? " null" : "") + " -> " + row.update()
                        + " " + row.action());
            }
        }
        return rows;
    }

    private static DirectoryObject user(String attribute, String value) {
        return object("a", "user", attribute, value);
    }

    /** With a display name, which the multi-tenant rules demand, unless the attributes say otherwise. */
    private static DirectoryObject object(String cn, String objectClass, String... namesAndValues) {
        Map<Attribute, List<String>> attributes = attributes(cn, objectClass, namesAndValues);
        attributes.computeIfAbsent(Attribute.DISPLAY_NAME, a -> List.of(cn));
        return new DirectoryObject("CN=" + cn, attributes, false);
    }

    private static Map<Attribute, List<String>> attributes(String cn, String objectClass, String... namesAndValues) {
        Map<Attribute, List<String>> attributes = new EnumMap<>(Attribute.class);
        attributes.put(Attribute.CN, List.of(cn));
        attributes.put(Attribute.OBJECT_CLASS, List.of("top", objectClass));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            byte[] name = namesAndValues[i].getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            attributes
                    .computeIfAbsent(Attribute.named(name, 0, name.length).orElseThrow(), a -> new ArrayList<>())
                    .add(namesAndValues[i + 1]);
        }
        return attributes;
    }
}
