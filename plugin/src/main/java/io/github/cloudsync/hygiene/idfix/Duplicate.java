package io.github.cloudsync.hygiene.idfix;

import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import io.github.cloudsync.hygiene.object.OrdinalCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Nobody before had this value in this attribute, the same object included; an empty value counts. What is judged is what
 * the rules before made of the value, and only that is remembered.
 */
record Duplicate(KnownValues known, boolean onlyWithoutUserPrincipalName) implements ValueRule {
    @Override
    public @Nullable Failure judge(Judged judged) {
        DirectoryObject object = judged.object();
        if (onlyWithoutUserPrincipalName && object.has(Attribute.USER_PRINCIPAL_NAME)) {
            return null;
        }
        if (!judged.value().equals(judged.originalValue())) {
            known.mayBeSought(judged.attribute(), judged.originalValue());
        }
        if (known.remember(judged.attribute(), judged.value(), object)) {
            return null;
        }
        return new Failure(List.of(Fault.DUPLICATE), judged.value(), action(judged));
    }

    private static Action action(Judged judged) {
        DirectoryObject object = judged.object();
        String value = judged.value();
        if (!value.equals(object.first(judged.attribute()))) {
            return Action.EDIT;
        }
        boolean nicknamed = object.has(Attribute.MAIL_NICKNAME);
        return switch (judged.attribute()) {
            case MAIL, USER_PRINCIPAL_NAME, SAM_ACCOUNT_NAME -> nicknamed ? Action.COMPLETE : Action.EDIT;
            case MAIL_NICKNAME -> object.has(Attribute.HOME_MDB) ? Action.COMPLETE : Action.EDIT;
            case PROXY_ADDRESSES -> {
                if (!OrdinalCase.contains(value, "smtp:")) {
                    yield Action.EDIT;
                }
                yield !nicknamed
                        ? Action.REMOVE
                        : OrdinalCase.startsWith(value, "smtp:") ? Action.COMPLETE : Action.EDIT;
            }
            default -> Action.EDIT;
        };
    }
}
