package io.github.cloudsync.source.image;

import io.github.cloudsync.model.fact.UserHive;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.regf.Hive;
import io.github.cloudsync.regf.HiveException;
import io.github.cloudsync.regf.HiveValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An image of nothing but registry hives, made from {@code .reg} files, to try the plugin on where there is no Windows.
 *
 * <p>Carries a mark, and what does not carry it is refused: this is no way to write into a real image.
 */
public final class SampleImage {
    private static final String MARK = "cloudsync-sample-image.txt";
    /** What every Windows has, by the names that .reg files use: the machine's two hives and two of users. */
    private static final Map<RegistryKey, List<String>> HIVES = Map.of(
            RegistryKey.of("HKLM\\SYSTEM"),
            List.of("Windows", "System32", "config", "SYSTEM"),
            RegistryKey.of("HKLM\\SOFTWARE"),
            List.of("Windows", "System32", "config", "SOFTWARE"),
            new UserHive(UserHive.SYSTEM_BY_FILE).key(),
            List.of("Windows", "System32", "config", "DEFAULT"),
            new UserHive(UserHiveFiles.OF_EVERY_NEW_USER).key(),
            List.of("Users", "Default", "NTUSER.DAT"));

    private final Path folder;

    public SampleImage(Path folder) {
        this.folder = folder;
    }

    /** Makes the image, or adds to one that was made so, what these files say. */
    public void take(List<Path> regFiles) throws CloudsyncException {
        try {
            if (!Files.exists(folder)) {
                create();
            } else if (!Files.exists(folder.resolve(MARK))) {
                throw new CloudsyncException(
                        folder + " is not a sample image: it has no " + MARK + ". Nothing was changed.",
                        "Name a folder that does not exist yet; a real image is changed by 'remediate' only.");
            }
            for (Path file : regFiles) {
                take(RegFile.read(file), file);
            }
        } catch (HiveException e) {
            throw new CloudsyncException(e.problem(), e.remedy(), e);
        } catch (IOException e) {
            throw new CloudsyncException(
                    "Cannot make the sample image " + folder + ": " + FileProblem.of(e) + ".",
                    "Name a folder that can be written.",
                    e);
        }
    }

    private void create() throws IOException {
        for (List<String> steps : HIVES.values()) {
            Path file = folder;
            for (String step : steps) {
                file = file.resolve(step);
            }
            Files.createDirectories(file.getParent());
            Hive.createEmpty(file);
        }
        Files.writeString(
                folder.resolve(MARK),
                "A sample image of cloudsync-maven-plugin: registry hives made from .reg files, nothing Windows could"
                        + " boot.\n");
    }

    private void take(RegFile content, Path source) throws IOException, CloudsyncException {
        Map<RegistryKey, Hive> hives = new LinkedHashMap<>();
        try {
            for (Map.Entry<RegistryKey, Map<RegistryValue, RegistryData>> key :
                    content.keys().entrySet()) {
                RegistryKey place = key.getKey();
                RegistryKey top = HIVES.keySet().stream()
                        .filter(hive -> hive.contains(place) && !hive.equals(place))
                        .findFirst()
                        .orElseThrow(() -> new CloudsyncException(
                                source + ": " + place + " is in no hive of a sample image.",
                                "Use keys below " + names() + "."));
                Hive hive = hives.get(top);
                if (hive == null) {
                    hive = open(top);
                    hives.put(top, hive);
                }
                take(place.path().substring(top.path().length() + 1), key.getValue(), hive);
            }
            for (Hive hive : hives.values()) {
                hive.commit();
            }
        } finally {
            for (Hive hive : hives.values()) {
                hive.close();
            }
        }
    }

    private Hive open(RegistryKey top) throws HiveException, CloudsyncException {
        return Hive.openForWriting(new ImageFolder(folder).file(HIVES.getOrDefault(top, List.of())));
    }

    private static void take(String path, Map<RegistryValue, RegistryData> values, Hive hive) throws HiveException {
        hive.createKey(path);
        for (Map.Entry<RegistryValue, RegistryData> value : values.entrySet()) {
            RegistryData data = value.getValue();
            hive.set(path, value.getKey().name(), new HiveValue(data.type(), data.bytes()));
        }
    }

    private static String names() {
        return HIVES.keySet().stream()
                .map(key -> key.root().longName() + "\\" + key.path())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
