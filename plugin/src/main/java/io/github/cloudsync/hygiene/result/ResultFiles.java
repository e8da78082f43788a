package io.github.cloudsync.hygiene.result;

import io.github.cloudsync.model.registry.CloudsyncException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of a run, written while it goes on: {@code hygiene.csv} and {@code hygiene.jsonl} hold the findings,
 * {@code hygiene-skipped.csv} the objects that were not judged. For rules that are those of IdFix the same is there once
 * more, so that it can be compared with IdFix's own. For one thread.
 */
public final class ResultFiles implements FindingSink, AutoCloseable {
    public static final String CSV = "hygiene.csv";
    public static final String JSON = "hygiene.jsonl";
    public static final String SKIPPED = "hygiene-skipped.csv";
    public static final String CHANGES = "hygiene-changes.ldif";
    public static final String INVERSE = "hygiene-changes-inverse.ldif";
    public static final String ORACLE = "hygiene-oracle.csv";
    public static final String ORACLE_SKIPPED = "hygiene-oracle-skipped.txt";

    private final List<StreamedFile> files = new ArrayList<>();
    private final FindingsCsv csv;
    private final FindingsJson json;
    private final StreamedFile skipped;
    private final Optional<OracleCsv> oracle;
    private final Optional<ChangeLdif> changes;
    private final Path folder;

    /**
     * Begins the files; what an earlier run wrote there is removed.
     *
     * @param comparable whether the rules are those of IdFix
     */
    public ResultFiles(Path folder, ShownValue shown, boolean neutralFormulas, boolean comparable)
            throws CloudsyncException {
        this.folder = folder;
        try {
            csv = new FindingsCsv(begin(CSV).writer(), shown, neutralFormulas);
            json = new FindingsJson(begin(JSON).writer(), shown);
            skipped = begin(SKIPPED);
            skipped.writer().write("DISTINGUISHEDNAME,REASON\r\n");
            for (String name : new String[] {CHANGES, INVERSE, ORACLE, ORACLE_SKIPPED}) {
                Files.deleteIfExists(folder.resolve(name));
            }
            oracle = comparable
                    ? Optional.of(new OracleCsv(
                            begin(ORACLE).writer(), begin(ORACLE_SKIPPED).writer()))
                    : Optional.empty();
            // What IdFix proposes is no promise, and what is masked is not to be written.
            changes = comparable || shown == ShownValue.MASKED
                    ? Optional.empty()
                    : Optional.of(new ChangeLdif(
                            begin(CHANGES).writer(), begin(INVERSE).writer()));
        } catch (IOException failure) {
            close();
            throw StreamedFile.failed(folder, failure);
        }
    }

    private StreamedFile begin(String name) throws CloudsyncException {
        StreamedFile file = StreamedFile.begin(folder.resolve(name));
        files.add(file);
        return file;
    }

    @Override
    public void accept(Finding finding) {
        try {
            csv.write(finding);
            json.write(finding);
            if (oracle.isPresent()) {
                oracle.get().write(finding);
            }
            if (changes.isPresent()) {
                changes.get().write(finding);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** An object that the rules pass over, and why. */
    public void skipped(String dn, String reason) {
        unjudged(dn, reason);
        try {
            if (oracle.isPresent()) {
                oracle.get().skipped(dn);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** An object that could not be judged, and why. */
    public void unjudged(String dn, String reason) {
        try {
            skipped.writer().write("\"" + dn.replace("\"", "\"\"") + "\",\"" + reason.replace("\"", "\"\"") + "\"\r\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Everything was found. */
    public void finish() throws CloudsyncException {
        try {
            if (changes.isPresent()) {
                changes.get().end();
            }
        } catch (IOException failure) {
            throw StreamedFile.failed(folder, failure);
        }
        for (StreamedFile file : files) {
            file.finish();
        }
        files.clear();
    }

    /** Leaves no part behind where the run was not finished. */
    @Override
    public void close() {
        files.forEach(StreamedFile::close);
        files.clear();
    }
}
