package io.github.cloudsync.hygiene.corrected;

import static io.github.cloudsync.hygiene.object.Attribute.DISPLAY_NAME;
import static io.github.cloudsync.hygiene.object.Attribute.GIVEN_NAME;
import static io.github.cloudsync.hygiene.object.Attribute.MAIL;
import static io.github.cloudsync.hygiene.object.Attribute.MAIL_NICKNAME;
import static io.github.cloudsync.hygiene.object.Attribute.PROXY_ADDRESSES;
import static io.github.cloudsync.hygiene.object.Attribute.SAM_ACCOUNT_NAME;
import static io.github.cloudsync.hygiene.object.Attribute.SN;
import static io.github.cloudsync.hygiene.object.Attribute.TARGET_ADDRESS;
import static io.github.cloudsync.hygiene.object.Attribute.USER_PRINCIPAL_NAME;

import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An attribute that is there says something. One that is not there is none of this rule's business. */
record ValueNotBlank() implements Rule {
    @Override
    public Set<Attribute> attributes() {
        return EnumSet.of(
                DISPLAY_NAME,
                GIVEN_NAME,
                SN,
                MAIL,
                MAIL_NICKNAME,
                PROXY_ADDRESSES,
                SAM_ACCOUNT_NAME,
                TARGET_ADDRESS,
                USER_PRINCIPAL_NAME);
    }

    @Override
    public @Nullable Complaint judge(String value, Attribute attribute, DirectoryObject object) {
        if (!Text.isBlank(value)) {
            return null;
        }
        String name = attribute == DISPLAY_NAME ? object.first(Attribute.CN) : null;
        return Complaint.of(
                "Blank", "It holds nothing but white space: give it a value, or clear the attribute.", name);
    }
}
