package io.github.cloudsync.crash;

import static net.bytebuddy.matcher.ElementMatchers.isDeclaredBy;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.journal.JournalFile;
import io.github.cloudsync.report.ReportFile;
import io.github.cloudsync.store.Disk;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;

/**
 * The classes of the plugin that write to a disk, with a halting point before each write. Put before the others on a class
 * path they make the plugin itself, and no copy of what it does, end at any of these points.
 */
final class HaltingClasses {
    /** The methods that reach the disk. {@code Disk} has no other but {@code open}. */
    private static final Map<String, List<String>> WRITES = new LinkedHashMap<>(Map.of(
            JournalFile.class.getName(),
            List.of("create", "append", "note"),
            "io.github.cloudsync.journal.SealKey",
            List.of("make"),
            "io.github.cloudsync.journal.FolderLock",
            List.of("take"),
            Disk.class.getName(),
            List.of("create", "write", "truncate", "force", "rename", "delete"),
            ReportFile.class.getName(),
            List.of("replace", "remove")));

    private HaltingClasses() {}

    /** Writes them to a folder, and returns the class path of the tests with them in front. */
    static String on(Path folder) throws Exception {
        for (Map.Entry<String, List<String>> each : WRITES.entrySet()) {
            Class<?> type = Class.forName(each.getKey());
            List<String> writes = each.getValue();
            assertThat(Arrays.stream(type.getDeclaredMethods()).map(method -> method.getName()))
                    .as(type.getName())
                    .containsAll(writes);
            new ByteBuddy()
                    .redefine(type)
                    .visit(Advice.to(BeforeWriting.class)
                            .on(isDeclaredBy(type).and(namedOneOf(writes.toArray(new String[0])))))
                    .make()
                    .saveIn(folder.toFile());
        }
        return folder + File.pathSeparator + System.getProperty("java.class.path");
    }

    /** Its body stands at the head of each method that writes. */
    private static final class BeforeWriting {
        @Advice.OnMethodEnter
        static void pass(@Advice.Origin("#m") String method) {
            HaltingPoints.pass(method);
        }
    }
}
