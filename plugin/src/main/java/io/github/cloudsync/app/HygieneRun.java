package io.github.cloudsync.app;

import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.ObjectSource;
import io.github.cloudsync.hygiene.result.ResultFiles;
import io.github.cloudsync.hygiene.result.ShownValue;
import io.github.cloudsync.hygiene.result.Tally;
import io.github.cloudsync.hygiene.scan.KeyedFingerprint;
import io.github.cloudsync.hygiene.scan.RuleSet;
import io.github.cloudsync.hygiene.scan.Scan;
import io.github.cloudsync.model.outcome.Outcome;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.source.ldif.LdifFile;
import io.github.cloudsync.text.IoReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Judges the attributes of the objects in LDIF files. Reads each file twice, keeps nothing of it, and writes what it finds
 * while it finds it.
 *
 * @param folder where the results go
 * @param shown how values stand in them
 * @param neutralFormulas whether a spreadsheet is kept from computing them
 */
public record HygieneRun(Audience audience, Path folder, ShownValue shown, boolean neutralFormulas) {
    /** More take no less time: what is left is reading. */
    private static final int MOST_THREADS = 4;

    /** What accounts sign in with and are found by; an export in which nobody has them is most often one without them. */
    private static final List<Attribute> EXPECTED = List.of(
            Attribute.MAIL, Attribute.PROXY_ADDRESSES, Attribute.SAM_ACCOUNT_NAME, Attribute.USER_PRINCIPAL_NAME);

    /** Judges all objects of these files together. */
    public Ending of(List<Path> ldif, RuleSet rules) throws CloudsyncException {
        List<ObjectSource> sources = new ArrayList<>();
        ldif.forEach(file -> sources.add(new LdifFile(file)));
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
        Scan scan = new Scan(sources, rules, KeyedFingerprint.drawn(), threads, temporary);
        boolean comparable = rules.name().startsWith("idfix-");
        try (ResultFiles results = new ResultFiles(folder, shown, neutralFormulas, comparable)) {
            HygieneNarration narration = new HygieneNarration(audience, results, shown);
            Tally tally = scan.run(narration);
            results.finish();
            List<Attribute> missing = tally.neverSeen(EXPECTED);
            if (!missing.isEmpty() && tally.judgedObjects() > 0) {
                audience.warn("No object has " + either(missing) + ". If they were not exported, they were not judged:"
                        + " export them, too.");
            }
            narration.conclude(rules.name(), tally, folder.resolve(ResultFiles.CSV));
            return ending(tally);
        } catch (OutOfMemoryError tooMany) {
            // Values that several objects share, and proposals that wait for the end, are all that is kept.
            throw new CloudsyncException(
                    "There are too many findings that several objects share for the memory of this Maven.",
                    "Give it more, for example with MAVEN_OPTS=-Xmx1g, and run it again. Nothing was found out.",
                    tooMany);
        } catch (UncheckedIOException failure) {
            IOException cause = failure.getCause();
            throw new CloudsyncException(
                    "The results could not be written to " + folder + ": "
                            + (cause == null ? "the system gave no reason" : IoReason.of(cause)) + ".",
                    "Make room there, or name another folder with \"-Dcloudsync.outputDirectory=FOLDER\".",
                    failure);
        }
    }

    /** What was not judged is never clean. */
    private Ending ending(Tally tally) {
        String seeAbove = " See " + folder.resolve(ResultFiles.CSV) + ".";
        if (tally.findings() > 0) {
            return new Ending(
                    Outcome.NOT_MET,
                    String.format(
                            Locale.ROOT,
                            "%,d %s in the attributes of %,d objects.%s",
                            tally.findings(),
                            tally.findings() == 1 ? "finding" : "findings",
                            tally.judgedObjects(),
                            seeAbove));
        }
        if (tally.unreadableObjects() > 0) {
            return new Ending(
                    Outcome.UNKNOWN,
                    String.format(
                            Locale.ROOT,
                            "Could not be found out: %,d objects could not be judged. See %s.",
                            tally.unreadableObjects(),
                            folder.resolve(ResultFiles.SKIPPED)));
        }
        if (tally.judgedObjects() == 0) {
            return new Ending(
                    Outcome.UNKNOWN,
                    String.format(
                            Locale.ROOT,
                            "Could not be found out: of %,d objects there is none that the rules judge.",
                            tally.objects()));
        }
        if (tally.neverSeen(EXPECTED).equals(EXPECTED)) {
            return new Ending(
                    Outcome.UNKNOWN,
                    "Could not be found out: no object has " + either(EXPECTED) + ". Export them, too.");
        }
        if (!tally.emptySources().isEmpty()) {
            return new Ending(
                    Outcome.UNKNOWN,
                    "Could not be found out: there is no object in " + String.join(" and in ", tally.emptySources())
                            + ". Export it again, or do not name it.");
        }
        return new Ending(Outcome.MET, "the attributes of all objects are clean");
    }

    private static String either(List<Attribute> attributes) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < attributes.size(); i++) {
            words.append(i == 0 ? "" : i == attributes.size() - 1 ? " or " : ", ")
                    .append(attributes.get(i).ldapName());
        }
        return words.toString();
    }
}
