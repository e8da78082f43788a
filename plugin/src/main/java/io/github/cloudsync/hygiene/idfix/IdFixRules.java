package io.github.cloudsync.hygiene.idfix;

import static io.github.cloudsync.hygiene.object.Attribute.CN;
import static io.github.cloudsync.hygiene.object.Attribute.DISPLAY_NAME;
import static io.github.cloudsync.hygiene.object.Attribute.GIVEN_NAME;
import static io.github.cloudsync.hygiene.object.Attribute.HOME_MDB;
import static io.github.cloudsync.hygiene.object.Attribute.MAIL;
import static io.github.cloudsync.hygiene.object.Attribute.MAIL_NICKNAME;
import static io.github.cloudsync.hygiene.object.Attribute.PROXY_ADDRESSES;
import static io.github.cloudsync.hygiene.object.Attribute.SAM_ACCOUNT_NAME;
import static io.github.cloudsync.hygiene.object.Attribute.SN;
import static io.github.cloudsync.hygiene.object.Attribute.TARGET_ADDRESS;
import static io.github.cloudsync.hygiene.object.Attribute.USER_PRINCIPAL_NAME;

import io.github.cloudsync.hygiene.address.TopLevelDomains;
import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import io.github.cloudsync.hygiene.object.OrdinalCase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One of the two sets of rules that IdFix has: which objects it looks at, and what it says about each. */
public final class IdFixRules {
    static final TopLevelDomains TOP_LEVEL_DOMAINS = TopLevelDomains.ofIdFix();

    private final boolean dedicated;
    private final KnownValues known;
    private final List<Chain> chains;

    private IdFixRules(boolean dedicated, KnownValues known) {
        this.dedicated = dedicated;
        this.known = known;
        Address address = new Address(TOP_LEVEL_DOMAINS);
        chains = dedicated ? dedicated(address) : multiTenant(address);
    }

    /** What IdFix calls the multi-tenant rules, those for a tenant like any other. */
    static IdFixRules multiTenant(KnownValues known) {
        return new IdFixRules(false, known);
    }

    /** What IdFix calls the dedicated rules, those of the former Office 365 Dedicated. */
    static IdFixRules dedicated(KnownValues known) {
        return new IdFixRules(true, known);
    }

    /** Whether the search of this set returns the object. */
    boolean finds(DirectoryObject object) {
        return object.category() != DirectoryObject.Category.OTHER && (!dedicated || object.has(MAIL));
    }

    /** Judges an object that is neither missed by the search nor skipped, and remembers its values. */
    void judge(DirectoryObject object, Consumer<Row> rows) {
        chains.forEach(chain -> chain.judge(object, known, rows));
    }

    private List<Chain> multiTenant(Address address) {
        ValueRule duplicate = new Duplicate(known, false);
        ValueRule blankName = new Blank(object -> true, object -> object.first(CN));
        return List.of(
                chain(DISPLAY_NAME, List.of(blankName), new Length(255), blankName),
                chain(GIVEN_NAME, List.of(), new Length(63)),
                chain(MAIL, List.of(), new Length(256), duplicate),
                chain(MAIL_NICKNAME, List.of(), new Length(64), Characters.noPeriodFirst(), duplicate),
                byKind(PROXY_ADDRESSES, 256, duplicate, "", address),
                new Chain(
                        SAM_ACCOUNT_NAME,
                        judged -> List.of(
                                new Length(judged.object().objectClass().equals("user") ? 20 : 256),
                                Characters.noneOf("\\\"|,/[]:<>+=;?*"),
                                new Duplicate(known, true)),
                        List.of()),
                byKind(TARGET_ADDRESS, 255, duplicate, "\\", address),
                chain(
                        USER_PRINCIPAL_NAME,
                        List.of(),
                        new Length(113),
                        Characters.noWhiteSpaceNor("\\%&*+/=?'{}|<>();:,[]\"äëïöüÿÄËÏÖÜŸ"),
                        address,
                        duplicate));
    }

    /** What may stand in an address depends on its kind, which the value tells as it is in the directory. */
    private static Chain byKind(Attribute attribute, int most, ValueRule duplicate, String more, Address address) {
        List<ValueRule> all = List.of(new Length(most), new SecondColon(), duplicate);
        List<ValueRule> smtp = with(all, Characters.noWhiteSpaceNor(more + "<>();,[]\""), address);
        List<ValueRule> x400OrX500 = with(all, Characters.noneOf("\f\n\r\t\u000B[]\"'"));
        List<ValueRule> other = with(all, Characters.noWhiteSpaceNor(more + "<>(),[]\""));
        return new Chain(
                attribute,
                judged -> {
                    String value = judged.originalValue();
                    if (isSmtp(value)) {
                        return smtp;
                    }
                    return attribute == PROXY_ADDRESSES && isX400OrX500(value) ? x400OrX500 : other;
                },
                List.of());
    }

    private List<Chain> dedicated(Address address) {
        ValueRule duplicate = new Duplicate(known, false);
        ValueRule blankName =
                new Blank(object -> object.objectClass().equals("group"), object -> cut(object.text(CN), 255));
        ValueRule blankNickname = new Blank(object -> object.objectClass().equals("contact"), IdFixRules::nickname);
        ValueRule blankTarget = new Blank(
                IdFixRules::needsTarget,
                object -> object.objectClass().equals("contact")
                        ? cut("SMTP:" + object.text(MAIL), 256)
                        : object.first(TARGET_ADDRESS));
        List<ValueRule> proxy = List.of(new Length(256), new SecondColon(), duplicate);
        List<ValueRule> target = List.of(new Length(256), blankTarget);
        return List.of(
                chain(DISPLAY_NAME, List.of(blankName), new Length(256), Characters.noWhiteSpaceAround(), blankName),
                chain(MAIL, List.of(), new Length(256), Characters.noWhiteSpaceNor(""), address, duplicate),
                chain(
                        MAIL_NICKNAME,
                        List.of(blankNickname),
                        new Length(64),
                        Characters.noWhiteSpaceNor("\\!#$%&*+/=?^`{}|~<>()';:,[]\"@"),
                        duplicate,
                        blankNickname),
                new Chain(
                        PROXY_ADDRESSES,
                        judged -> isSmtp(judged.originalValue()) ? with(proxy, address) : proxy,
                        List.of()),
                new Chain(
                        TARGET_ADDRESS,
                        judged -> isSmtp(judged.originalValue()) ? with(target, address) : target,
                        List.of(blankTarget)));
    }

    private static String nickname(DirectoryObject contact) {
        String given = contact.text(GIVEN_NAME);
        String family = contact.text(SN);
        String name = given + (given.isEmpty() || family.isEmpty() ? "" : ".") + family;
        String otherwise = contact.has(SAM_ACCOUNT_NAME) ? contact.text(SAM_ACCOUNT_NAME) : contact.text(CN);
        return name.isEmpty() ? otherwise : name;
    }

    private static boolean needsTarget(DirectoryObject object) {
        boolean either =
                object.objectClass().equals("contact") || object.objectClass().equals("user");
        return either && Characters.stripped(object.text(HOME_MDB)).isEmpty();
    }

    private static boolean isSmtp(String value) {
        return OrdinalCase.contains(value, "smtp:");
    }

    private static boolean isX400OrX500(String value) {
        return OrdinalCase.startsWith(value, "x400")
                || OrdinalCase.startsWith(value, "x.400")
                || OrdinalCase.startsWith(value, "x500")
                || OrdinalCase.startsWith(value, "x.500");
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private static Chain chain(Attribute attribute, List<ValueRule> whereAbsent, ValueRule... rules) {
        List<ValueRule> all = List.of(rules);
        return new Chain(attribute, judged -> all, whereAbsent);
    }

    private static List<ValueRule> with(List<ValueRule> rules, ValueRule... more) {
        List<ValueRule> all = new ArrayList<>(rules);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
