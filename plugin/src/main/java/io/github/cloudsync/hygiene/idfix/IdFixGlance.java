package io.github.cloudsync.hygiene.idfix;

import io.github.cloudsync.hygiene.address.TopLevelDomains;
import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.PlainBytes;
import io.github.cloudsync.hygiene.object.RawObject;
import io.github.cloudsync.hygiene.scan.Glance;
import io.github.cloudsync.hygiene.scan.Keys;
import io.github.cloudsync.hygiene.scan.Sight;

/** Tells an object that IdFix would say nothing of by its bytes. */
final class IdFixGlance implements Glance {
    private static final TopLevelDomains KNOWN = IdFixRules.TOP_LEVEL_DOMAINS;

    private final boolean dedicated;
    private int objectClass;
    private int category;
    private int cn;
    private int displayName;
    private int mail;
    private int nickname;
    private int account;
    private int target;
    private int principal;
    private int groupType;
    private int proxies;
    private boolean mailbox;

    IdFixGlance(boolean dedicated) {
        this.dedicated = dedicated;
    }

    @Override
    public Sight at(RawObject object, Keys keys) {
        forget();
        for (int i = 0; i < object.count(); i++) {
            if (!isClean(object, i)) {
                return isComputer(object, i) ? Sight.NOT_FOUND : Sight.UNCERTAIN;
            }
        }
        if (cn < 0 || objectClass < 0 || !isPlainName(object)) {
            return Sight.UNCERTAIN;
        }
        if (!(dedicated ? isCleanDedicated(object) : isCleanMultiTenant(object))) {
            return Sight.UNCERTAIN;
        }
        tell(object, keys);
        return category < 0 ? Sight.CLEAN_BY_CLASS : Sight.CLEAN;
    }

    private void forget() {
        objectClass = -1;
        category = -1;
        cn = -1;
        displayName = -1;
        mail = -1;
        nickname = -1;
        account = -1;
        target = -1;
        principal = -1;
        groupType = -1;
        proxies = 0;
        mailbox = false;
    }

    private boolean isClean(RawObject object, int i) {
        byte[] bytes = object.bytes();
        int from = object.from(i);
        int to = object.to(i);
        return switch (object.attribute(i)) {
            case OBJECT_CLASS -> {
                objectClass = i;
                yield true;
            }
            case OBJECT_CATEGORY -> {
                category = i;
                yield PlainBytes.isPersonOrGroup(bytes, from, to);
            }
            case CN -> {
                boolean first = cn < 0;
                cn = i;
                yield first
                        && PlainBytes.isName(bytes, from, to, 255)
                        && bytes[to - 1] != '$'
                        && !PlainBytes.mayBeOfTheSystem(bytes, from, to);
            }
            case DISPLAY_NAME -> {
                boolean first = displayName < 0;
                displayName = i;
                yield first && PlainBytes.isName(bytes, from, to, 255) && !PlainBytes.mayBeOfTheSystem(bytes, from, to);
            }
            case GIVEN_NAME, SN -> PlainBytes.isName(bytes, from, to, 63);
            case MAIL -> {
                boolean first = mail < 0;
                mail = i;
                yield first && PlainBytes.isAddress(bytes, from, to, KNOWN);
            }
            case MAIL_NICKNAME -> {
                boolean first = nickname < 0;
                nickname = i;
                yield first && PlainBytes.isWord(bytes, from, to, 64) && !PlainBytes.mayBeOfTheSystem(bytes, from, to);
            }
            case PROXY_ADDRESSES -> {
                proxies++;
                yield isProxy(bytes, from, to) || PlainBytes.isX500(bytes, from, to, 255);
            }
            case SAM_ACCOUNT_NAME -> {
                boolean first = account < 0;
                account = i;
                yield first && PlainBytes.isWord(bytes, from, to, 20) && !PlainBytes.mayBeOfTheSystem(bytes, from, to);
            }
            case TARGET_ADDRESS -> {
                boolean first = target < 0;
                target = i;
                yield first && isProxy(bytes, from, to);
            }
            case USER_PRINCIPAL_NAME -> {
                boolean first = principal < 0;
                principal = i;
                yield first && PlainBytes.isAddress(bytes, from, to, KNOWN);
            }
            case HOME_MDB -> {
                mailbox |= PlainBytes.startsWith(bytes, from, to, "cn=");
                yield mailbox;
            }
            case GROUP_TYPE -> {
                boolean first = groupType < 0;
                groupType = i;
                yield first && isNumber(bytes, from, to);
            }
            case IS_CRITICAL_SYSTEM_OBJECT, HIDDEN_FROM_ADDRESS_LISTS -> PlainBytes.is(bytes, from, to, "FALSE");
            case RECIPIENT_TYPE_DETAILS -> isNumber(bytes, from, to);
            case USER_CERTIFICATE, CONSISTENCY_GUID -> true;
        };
    }

    /** Of which a directory has as many as persons. */
    private static boolean isComputer(RawObject object, int i) {
        return object.attribute(i) == Attribute.OBJECT_CATEGORY
                && PlainBytes.startsWith(object.bytes(), object.from(i), object.to(i), "cn=computer,");
    }

    private static boolean isProxy(byte[] bytes, int from, int to) {
        return PlainBytes.startsWith(bytes, from, to, "smtp:") && PlainBytes.isAddress(bytes, from + 5, to, KNOWN);
    }

    /** Nine digits fit whatever a number of these attributes may be. */
    private static boolean isNumber(byte[] bytes, int from, int to) {
        int first = from < to && bytes[from] == '-' ? from + 1 : from;
        if (to - first < 1 || to - first > 10) {
            return false;
        }
        for (int i = first; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return false;
            }
        }
        // Ten digits may be too large a number, unless it is that of a security group.
        return to - first < 10 || PlainBytes.startsWith(bytes, from, to, "-21474836");
    }

    private static boolean isPlainName(RawObject object) {
        byte[] bytes = object.bytes();
        for (int i = object.dnFrom(); i < object.dnTo(); i++) {
            if (bytes[i] == ':') {
                return false;
            }
        }
        return object.dnTo() > object.dnFrom();
    }

    private boolean isOfClass(RawObject object, String word) {
        return PlainBytes.is(object.bytes(), object.from(objectClass), object.to(objectClass), word);
    }

    private boolean isCleanMultiTenant(RawObject object) {
        boolean clean = displayName >= 0;
        if (isOfClass(object, "group")) {
            clean &= groupType < 0 || (object.bytes()[object.from(groupType)] == '-' ? mail >= 0 : proxies > 0);
        } else {
            clean &= isOfClass(object, "user") || isOfClass(object, "contact") || isOfClass(object, "inetOrgPerson");
        }
        return clean;
    }

    private boolean isCleanDedicated(RawObject object) {
        if (mail < 0) {
            return false;
        }
        boolean clean;
        if (isOfClass(object, "group")) {
            clean = displayName >= 0;
        } else if (isOfClass(object, "contact")) {
            clean = nickname >= 0 && (mailbox || target >= 0);
        } else if (isOfClass(object, "user")) {
            clean = mailbox || target >= 0;
        } else {
            clean = isOfClass(object, "inetOrgPerson");
        }
        return clean;
    }

    private void tell(RawObject object, Keys keys) {
        tell(object, keys, Space.MAIL, mail);
        tell(object, keys, Space.MAIL_NICKNAME, nickname);
        for (int i = 0; i < object.count(); i++) {
            if (object.attribute(i) == Attribute.PROXY_ADDRESSES) {
                tell(object, keys, Space.PROXY_ADDRESSES, i);
            }
        }
        if (!dedicated) {
            tell(object, keys, Space.SAM_ACCOUNT_NAME, principal < 0 ? account : -1);
            tell(object, keys, Space.TARGET_ADDRESS, target);
            tell(object, keys, Space.USER_PRINCIPAL_NAME, principal);
        }
    }

    private static void tell(RawObject object, Keys keys, int space, int index) {
        if (index >= 0) {
            keys.add(space, object.bytes(), object.from(index), object.to(index));
        }
    }
}
