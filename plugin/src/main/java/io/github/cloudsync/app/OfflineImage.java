package io.github.cloudsync.app;

import io.github.cloudsync.model.change.Host;
import io.github.cloudsync.model.fact.HostDescription;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.source.image.ImageHost;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A Windows that is not running, mounted or extracted.
 *
 * @param folder what holds its {@code Windows} folder, absolute
 * @param named the folder of its journals, if one was named
 */
record OfflineImage(Path folder, Optional<Path> named) implements OpenableTarget {
    @Override
    public Target kind() {
        return Target.IMAGE;
    }

    @Override
    public View view(Audience audience) throws CloudsyncException {
        return View.of(ImageHost.openForReading(folder));
    }

    @Override
    public Host host(Audience audience) throws CloudsyncException {
        ImageHost host = ImageHost.openForWriting(folder);
        warn(host.recovered(), audience);
        warn(host.hardLinked(), audience);
        return host;
    }

    private static void warn(List<String> sentences, Audience audience) {
        sentences.forEach(audience::warn);
    }

    @Override
    public JournalPlace journals() throws CloudsyncException {
        return JournalPlace.ofImage(named, folder);
    }

    @Override
    public String name(HostDescription host) {
        return folder.toString();
    }
}
