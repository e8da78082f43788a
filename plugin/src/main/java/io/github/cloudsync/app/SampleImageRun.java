package io.github.cloudsync.app;

import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.source.image.SampleImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes an image of nothing but registry hives, to try everything else where there is no Windows.
 *
 * @param folder the image; one that was not made so is refused
 * @param keep whether an image that is there is left as it is
 */
public record SampleImageRun(Audience audience, Path folder, boolean keep) {
    /** Adds what these files say, as {@code regedit} exports it. */
    public void take(List<Path> regFiles) throws CloudsyncException {
        if (keep && Files.exists(folder)) {
            audience.info("The sample image " + folder + " is there already and is left as it is.");
            return;
        }
        audience.changing();
        new SampleImage(folder).take(regFiles);
        audience.info("The sample image " + folder + " holds what " + regFiles.size() + " .reg files say.");
    }
}
