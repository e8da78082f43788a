package io.github.cloudsync.host.image;

import io.github.cloudsync.host.image.regf.Hive;
import io.github.cloudsync.host.image.regf.HiveException;
import io.github.cloudsync.host.image.regf.HiveValue;
import io.github.cloudsync.model.CloudsyncException;
import io.github.cloudsync.model.RegistryData;
import io.github.cloudsync.model.RegistryKey;
import io.github.cloudsync.model.RegistryValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An image of nothing but registry hives, made from {@code .reg} files, to try the plugin on where there is no Windows.
 *
 * <p>Carries a mark, and what does not carry it is refused: this is no way to write into a real image.
 */
public final class SampleImage {
    private static final String MARK = "cloudsync-sample-image.txt";
    private static final List<String> HIVES = List.of("SYSTEM", "SOFTWARE");

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
                take(RegFile.parse(file, Files.readString(file)), file);
            }
        } catch (HiveException e) {
            throw new CloudsyncException(e.problem(), e.remedy(), e);
        } catch (IOException e) {
            throw new CloudsyncException(
                    "Cannot make the sample image " + folder + ": " + e + ".",
                    "Make the folder writable and the .reg files readable (UTF-8), or name others.",
                    e);
        }
    }

    private void create() throws IOException {
        Path config = Files.createDirectories(
                folder.resolve("Windows").resolve("System32").resolve("config"));
        for (String hive : HIVES) {
            Hive.createEmpty(config.resolve(hive));
        }
        Files.writeString(
                folder.resolve(MARK),
                "A sample image of cloudsync-maven-plugin: registry hives made from .reg files, nothing Windows could"
                        + " boot.\n");
    }

    private void take(RegFile content, Path source) throws IOException, CloudsyncException {
        ImageFolder image = new ImageFolder(folder);
        try (Hive system = Hive.openForWriting(image.hive("SYSTEM"));
                Hive software = Hive.openForWriting(image.hive("SOFTWARE"))) {
            for (Map.Entry<RegistryKey, Map<RegistryValue, RegistryData>> key :
                    content.keys().entrySet()) {
                String path = key.getKey().path();
                String name = path.split("\\\\", 2)[0].toUpperCase(Locale.ROOT);
                if (!HIVES.contains(name) || path.length() == name.length()) {
                    throw new CloudsyncException(
                            source + ": " + key.getKey() + " is in no hive of a sample image.",
                            "Use keys below HKEY_LOCAL_MACHINE\\SYSTEM and HKEY_LOCAL_MACHINE\\SOFTWARE.");
                }
                Hive hive = name.equals("SYSTEM") ? system : software;
                String inHive = path.substring(name.length() + 1);
                hive.createKey(inHive);
                for (Map.Entry<RegistryValue, RegistryData> value :
                        key.getValue().entrySet()) {
                    RegistryData data = value.getValue();
                    hive.set(inHive, value.getKey().name(), new HiveValue(data.type(), data.bytes()));
                }
            }
            system.commit();
            software.commit();
        }
    }
}
