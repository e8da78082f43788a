package io.github.cloudsync.mojo;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.jspecify.annotations.Nullable;

/** A goal without Maven around it: parameters are set by their names, and what it logs is kept. */
final class Goal {
    private final AbstractMojo mojo;
    private final List<String> logged = new ArrayList<>();

    Goal(AbstractMojo mojo) {
        this.mojo = mojo;
        mojo.setLog(new KeepingLog());
    }

    Goal with(String parameter, @Nullable Object value) {
        for (Class<?> type = mojo.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(parameter)) {
                    set(field, value);
                    return this;
                }
            }
        }
        throw new NoSuchElementException(mojo.getClass().getSimpleName() + " has no parameter " + parameter);
    }

    Goal run() throws MojoExecutionException, MojoFailureException {
        mojo.execute();
        return this;
    }

    /** Everything logged so far, as Maven shows it. */
    String log() {
        return String.join("\n", logged);
    }

    private void set(Field field, @Nullable Object value) {
        try {
            field.setAccessible(true);
            field.set(mojo, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Overrides what the goals use. */
    private final class KeepingLog extends SystemStreamLog implements Log {
        @Override
        public void info(CharSequence content) {
            logged.add("[INFO] " + content);
        }

        @Override
        public void warn(CharSequence content) {
            logged.add("[WARNING] " + content);
        }

        @Override
        public void error(CharSequence content) {
            logged.add("[ERROR] " + content);
        }
    }
}
