package io.github.cloudsync.mojo;

import io.github.cloudsync.app.Audience;
import io.github.cloudsync.report.Line;
import org.apache.maven.plugin.logging.Log;

/**
 * Says in Maven's log what a run says.
 *
 * @param beforeChange what has to be done before a target is changed
 */
record MavenLog(Log log, Runnable beforeChange) implements Audience {
    @Override
    public void say(Line line) {
        switch (line.severity()) {
            case ERROR -> log.error(line.text());
            case WARN -> log.warn(line.text());
            case INFO -> log.info(line.text());
        }
    }

    @Override
    public void changing() {
        beforeChange.run();
    }

    @Override
    public void brokeDown(String prerequisite, RuntimeException defect) {
        log.debug("The check of " + prerequisite + " itself failed:", defect);
    }
}
