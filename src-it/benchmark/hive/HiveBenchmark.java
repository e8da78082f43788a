import io.github.cloudsync.regf.Hive;
import io.github.cloudsync.regf.HiveValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Times our own reader and writer inside one virtual machine: the first line cold, as a build meets it, then warm. */
public final class HiveBenchmark {
    private HiveBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path hive = Path.of(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        String[][] settings = new String[arguments.length - 2][];
        for (int i = 2; i < arguments.length; i++) {
            int split = arguments[i].lastIndexOf('\\');
            settings[i - 2] = new String[] {arguments[i].substring(0, split), arguments[i].substring(split + 1)};
        }
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            int present = 0;
            try (Hive reading = Hive.open(hive)) {
                for (String[] setting : settings) {
                    present += reading.value(setting[0], setting[1]).isPresent() ? 1 : 0;
                }
            }
            long read = System.nanoTime();
            long opened;
            long written;
            try (Hive writing = Hive.openForWriting(hive)) {
                opened = System.nanoTime();
                for (String[] setting : settings) {
                    writing.set(setting[0], setting[1], HiveValue.dword(round));
                }
                writing.commit();
                written = System.nanoTime();
            }
            System.out.printf(
                    Locale.ROOT, "%d %.2f %.2f %.2f%n", present, millis(read - start), millis(opened - read), millis(written - opened));
        }
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
