package io.github.cloudsync.source.ldap;

import com.unboundid.ldap.sdk.SearchResultEntry;
import io.github.cloudsync.security.MalformedDescriptorException;
import io.github.cloudsync.security.SecurityDescriptor;
import io.github.cloudsync.security.Sid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** An object of the directory. What it must have and does not show is a problem, never a default. */
record Entry(SearchResultEntry raw) {
    String dn() {
        return raw.getDN();
    }

    Optional<String> text(String attribute) {
        return Optional.ofNullable(raw.getAttributeValue(attribute));
    }

    List<String> texts(String attribute) {
        String @Nullable [] values = raw.getAttributeValues(attribute);
        return values == null ? List.of() : List.of(values);
    }

    OptionalLong number(String attribute) throws DirectoryProblem {
        String value = raw.getAttributeValue(attribute);
        if (value == null) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(value));
        } catch (NumberFormatException e) {
            throw new DirectoryProblem(attribute + " of " + dn() + " is no number: " + LdapProblems.oneLine(value), e);
        }
    }

    long neededNumber(String attribute) throws DirectoryProblem {
        return number(attribute).orElseThrow(() -> hidden(attribute));
    }

    String neededText(String attribute) throws DirectoryProblem {
        return text(attribute).orElseThrow(() -> hidden(attribute));
    }

    byte[] bytes(String attribute) throws DirectoryProblem {
        byte @Nullable [] bytes = raw.getAttributeValueBytes(attribute);
        if (bytes == null) {
            throw hidden(attribute);
        }
        return bytes;
    }

    Sid sid(String attribute) throws DirectoryProblem {
        return sid(attribute, bytes(attribute));
    }

    List<Sid> sids(String attribute) throws DirectoryProblem {
        byte @Nullable [][] values = raw.getAttributeValueByteArrays(attribute);
        if (values == null) {
            throw hidden(attribute);
        }
        List<Sid> sids = new ArrayList<>();
        for (byte[] value : values) {
            sids.add(sid(attribute, value));
        }
        return sids;
    }

    SecurityDescriptor descriptor(String attribute) throws DirectoryProblem {
        try {
            return SecurityDescriptor.read(bytes(attribute));
        } catch (MalformedDescriptorException e) {
            throw malformed(attribute, e);
        }
    }

    private Sid sid(String attribute, byte[] bytes) throws DirectoryProblem {
        try {
            return Sid.read(bytes);
        } catch (MalformedDescriptorException e) {
            throw malformed(attribute, e);
        }
    }

    private DirectoryProblem malformed(String attribute, MalformedDescriptorException e) {
        return new DirectoryProblem(attribute + " of " + dn() + " is malformed: " + e.getMessage(), e);
    }

    private DirectoryProblem hidden(String attribute) {
        return new DirectoryProblem("the account the plugin signed in with does not see " + attribute + " of " + dn()
                + ". Sign in with one that may read it.");
    }
}
