package io.github.cloudsync.mojo;

import io.github.cloudsync.app.SampleImageRun;
import io.github.cloudsync.model.registry.CloudsyncException;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes an image of nothing but registry hives from {@code .reg} files, to try the plugin where there is no Windows.
 *
 * <p>On an image that it has made it adds what the files say; any other folder is refused. Where the image is already
 * there, {@code cloudsync.sampleImage.keep} leaves it as it is.
 */
@Mojo(name = "sample-image", requiresProject = false, inheritByDefault = false)
public final class SampleImageMojo extends CloudsyncMojo {
    /** Skips this goal. */
    @Parameter(property = "cloudsync.sampleImage.skip", defaultValue = "false")
    private boolean skipSampleImage;

    /** The folder of the image. */
    @Parameter(property = "cloudsync.image", required = true)
    private @Nullable File image;

    /** What the registry holds, as {@code regedit} exports it (UTF-16 with a byte order mark), or in UTF-8. */
    @Parameter(property = "cloudsync.regFiles", required = true)
    private @Nullable List<@Nullable File> regFiles;

    /** Leaves an image that exists as it is. */
    @Parameter(property = "cloudsync.sampleImage.keep", defaultValue = "false")
    private boolean keep;

    @Override
    Skip ownSkip() {
        return new Skip("cloudsync.sampleImage.skip", skipSampleImage);
    }

    @Override
    void run() throws CloudsyncException {
        Path folder = meant("cloudsync.image", image == null ? new File("") : image);
        List<Path> files = new ArrayList<>();
        for (@Nullable File file : regFiles == null ? List.<File>of() : regFiles) {
            if (file == null) {
                throw new CloudsyncException(
                        "cloudsync.regFiles names a file that has no name: there is a comma too many. Nothing was done.",
                        "Write each file once, with one comma between two of them.");
            }
            files.add(file.toPath());
        }
        new SampleImageRun(audience(), folder, keep).take(files);
    }
}
