package io.github.cloudsync.hygiene.corrected;

import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.PlainBytes;
import io.github.cloudsync.hygiene.object.RawObject;
import io.github.cloudsync.hygiene.scan.Glance;
import io.github.cloudsync.hygiene.scan.Keys;
import io.github.cloudsync.hygiene.scan.Sight;
import java.util.Arrays;

/** Tells an object that the corrected rules would say nothing of by its bytes. */
final class CorrectedGlance implements Glance {
    /** An object with more addresses is looked at: comparing all of them with each other takes too long. */
    private static final int FEW = 16;

    private int objectClass;
    private boolean category;
    private int addresses;
    private int primary;
    private int certificates;

    @Override
    public Sight at(RawObject object, Keys keys) {
        objectClass = -1;
        category = false;
        addresses = 0;
        primary = 0;
        certificates = 0;
        for (int i = 0; i < object.count(); i++) {
            if (!isClean(object, i)) {
                return isComputer(object, i) ? Sight.NOT_FOUND : Sight.UNCERTAIN;
            }
        }
        boolean clean = objectClass >= 0
                && isJudged(object)
                && isPlainName(object)
                && certificates <= ObjectRules.MOST_CERTIFICATES
                && addresses <= FEW
                && (addresses == 0 || primary == 1)
                && !hasAddressTwice(object);
        if (!clean) {
            return Sight.UNCERTAIN;
        }
        for (int i = 0; i < object.count(); i++) {
            tell(object, i, keys);
        }
        return category ? Sight.CLEAN : Sight.CLEAN_BY_CLASS;
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
                category = true;
                yield PlainBytes.isPersonOrGroup(bytes, from, to);
            }
            case CN -> PlainBytes.isName(bytes, from, to, 255) && !PlainBytes.mayBeOfTheSystem(bytes, from, to);
            case DISPLAY_NAME -> PlainBytes.isName(bytes, from, to, 256);
            case GIVEN_NAME, SN -> PlainBytes.isName(bytes, from, to, 64);
            case MAIL, USER_PRINCIPAL_NAME -> PlainBytes.isAddress(bytes, from, to, ValueRules.TOP_LEVEL_DOMAINS);
            case MAIL_NICKNAME -> PlainBytes.isWord(bytes, from, to, 64);
            case PROXY_ADDRESSES -> {
                if (PlainBytes.isX500(bytes, from, to, 255)) {
                    yield true;
                }
                addresses++;
                primary += to - from > 4 && PlainBytes.is(bytes, from, from + 4, "SMTP") ? 1 : 0;
                yield isProxy(bytes, from, to);
            }
            case TARGET_ADDRESS -> isProxy(bytes, from, to);
            case SAM_ACCOUNT_NAME ->
                PlainBytes.isWord(bytes, from, to, 20) && !PlainBytes.mayBeOfTheSystem(bytes, from, to);
            case IS_CRITICAL_SYSTEM_OBJECT -> PlainBytes.is(bytes, from, to, "FALSE");
            // User, linked, shared, room, equipment, remote and mail users: the usual ones.
            case RECIPIENT_TYPE_DETAILS ->
                PlainBytes.is(bytes, from, to, "1")
                        || PlainBytes.is(bytes, from, to, "128")
                        || PlainBytes.is(bytes, from, to, "2147483648");
            case USER_CERTIFICATE -> {
                certificates++;
                yield true;
            }
            case HOME_MDB, GROUP_TYPE, HIDDEN_FROM_ADDRESS_LISTS, CONSISTENCY_GUID -> true;
        };
    }

    private static boolean isProxy(byte[] bytes, int from, int to) {
        return PlainBytes.startsWith(bytes, from, to, "smtp:")
                && PlainBytes.isAddress(bytes, from + 5, to, ValueRules.TOP_LEVEL_DOMAINS);
    }

    private boolean isJudged(RawObject object) {
        int from = object.from(objectClass);
        int to = object.to(objectClass);
        return PlainBytes.is(object.bytes(), from, to, "user")
                || PlainBytes.is(object.bytes(), from, to, "group")
                || PlainBytes.is(object.bytes(), from, to, "contact")
                || PlainBytes.is(object.bytes(), from, to, "inetOrgPerson");
    }

    private static boolean isComputer(RawObject object, int i) {
        return object.attribute(i) == Attribute.OBJECT_CATEGORY
                && PlainBytes.startsWith(object.bytes(), object.from(i), object.to(i), "cn=computer,");
    }

    /** The name of a replication conflict has a colon. */
    private static boolean isPlainName(RawObject object) {
        byte[] bytes = object.bytes();
        for (int i = object.dnFrom(); i < object.dnTo(); i++) {
            if (bytes[i] == ':' || bytes[i] < 0) {
                return false;
            }
        }
        return object.dnTo() > object.dnFrom();
    }

    private static boolean hasAddressTwice(RawObject object) {
        byte[] bytes = object.bytes();
        for (int i = 0; i < object.count(); i++) {
            for (int j = i + 1; j < object.count() && object.attribute(i) == Attribute.PROXY_ADDRESSES; j++) {
                if (object.attribute(j) == Attribute.PROXY_ADDRESSES
                        && object.to(i) - object.from(i) == object.to(j) - object.from(j)
                        && isAlike(bytes, object.from(i), object.from(j), object.to(i) - object.from(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether they are equal but for the case of letters, or may be. */
    private static boolean isAlike(byte[] bytes, int one, int other, int length) {
        for (int i = 0; i < length; i++) {
            if ((bytes[one + i] | 0x20) != (bytes[other + i] | 0x20)) {
                return false;
            }
        }
        return true;
    }

    private static void tell(RawObject object, int i, Keys keys) {
        byte[] bytes = object.bytes();
        int from = object.from(i);
        int to = object.to(i);
        switch (object.attribute(i)) {
            case MAIL, USER_PRINCIPAL_NAME -> keys.add(UniqueKey.ADDRESS, bytes, from, to);
            case PROXY_ADDRESSES -> {
                boolean smtp = PlainBytes.startsWith(bytes, from, to, "smtp:");
                keys.add(smtp ? UniqueKey.ADDRESS : UniqueKey.OTHER_ADDRESS, bytes, smtp ? from + 5 : from, to);
            }
            case TARGET_ADDRESS -> keys.add(UniqueKey.TARGET, bytes, from, to);
            case SAM_ACCOUNT_NAME -> keys.add(UniqueKey.ACCOUNT_NAME, bytes, from, to);
            case MAIL_NICKNAME -> keys.add(UniqueKey.NICKNAME, bytes, from, to);
            case CONSISTENCY_GUID ->
                keys.add(UniqueKey.SOURCE_ANCHOR, UniqueKey.hex(Arrays.copyOfRange(bytes, from, to)));
            default -> {}
        }
    }
}
