package io.github.cloudsync.source.ldap;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchScope;
import io.github.cloudsync.model.fact.Reading;
import java.util.List;

/** What the schema of a forest is and has. */
final class SchemaQuestions {
    private SchemaQuestions() {}

    static Reading<Long> version(Session session) throws DirectoryProblem {
        String schema = session.root().schema();
        Entry entry = session.read(schema, "the schema's version", "objectVersion")
                .orElseThrow(() -> new DirectoryProblem("the account the plugin signed in with does not see " + schema
                        + ". Sign in with one that may read it."));
        return Reading.present(entry.neededNumber("objectVersion"));
    }

    static Reading<String> attribute(Session session, String name) throws DirectoryProblem {
        List<Entry> found = session.search(
                session.root().schema(),
                SearchScope.ONE,
                Filter.createANDFilter(
                        Filter.createEqualityFilter("objectClass", "attributeSchema"),
                        Filter.createEqualityFilter("lDAPDisplayName", name)),
                "the attribute " + name + " in the schema",
                "isDefunct");
        // A deactivated attribute is still there and cannot be used.
        return found.stream()
                .filter(entry -> !entry.text("isDefunct").orElse("FALSE").equals("TRUE"))
                .findFirst()
                .map(entry -> Reading.present(entry.dn()))
                .orElseGet(Reading::absent);
    }
}
