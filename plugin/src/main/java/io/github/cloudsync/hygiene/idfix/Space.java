package io.github.cloudsync.hygiene.idfix;

import io.github.cloudsync.hygiene.object.Attribute;

/** What values must be unique in: each attribute for itself. */
final class Space {
    static final int MAIL = 1;
    static final int MAIL_NICKNAME = 2;
    static final int PROXY_ADDRESSES = 3;
    static final int SAM_ACCOUNT_NAME = 4;
    static final int TARGET_ADDRESS = 5;
    static final int USER_PRINCIPAL_NAME = 6;

    private Space() {}

    static int of(Attribute attribute) {
        return switch (attribute) {
            case MAIL -> MAIL;
            case MAIL_NICKNAME -> MAIL_NICKNAME;
            case PROXY_ADDRESSES -> PROXY_ADDRESSES;
            case SAM_ACCOUNT_NAME -> SAM_ACCOUNT_NAME;
            case TARGET_ADDRESS -> TARGET_ADDRESS;
            case USER_PRINCIPAL_NAME -> USER_PRINCIPAL_NAME;
            default -> throw new IllegalArgumentException(attribute + " need not be unique");
        };
    }
}
