package io.github.cloudsync.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.maven.plugin.MojoFailureException;
import org.eclipse.aether.DefaultSessionData;
import org.eclipse.aether.SessionData;
import org.junit.jupiter.api.Test;

/** What modules of one build share; whole builds are in {@code src-it/projects/modules}. */
class OncePerBuildTest {
    private final SessionData session = new DefaultSessionData();

    private OncePerBuild once(String task, String module) {
        return new OncePerBuild(session, task, module, Path.of("/build", module));
    }

    @Test
    void aModuleMayDoItAgainAndAnotherOneIsToldWhoDidIt() {
        assertThat(once("check", "a").takenByOther()).isEmpty();
        OncePerBuild again = once("check", "a");
        assertThat(again.takenByOther()).isEmpty();
        OncePerBuild first = once("plan", "b");
        assertThat(first.takenByOther()).isEmpty();
        first.done();
        assertThat(once("plan", "a").takenByOther())
                .contains(new OncePerBuild.Other("b", Path.of("/build/b"), Optional.empty()));
    }

    @Test
    void whatFailedInOneModuleHasFailedInTheOthers() {
        OncePerBuild first = once("check", "a");
        assertThat(first.takenByOther()).isEmpty();
        Exception failure = new MojoFailureException("Not met: a-b.");
        first.failed(failure);
        first.done();
        assertThat(once("check", "b").takenByOther())
                .contains(new OncePerBuild.Other("a", Path.of("/build/a"), Optional.of(failure)));
    }

    @Test
    void ofManyModulesAtOnceOneDoesItAndTheOthersWaitForIt() throws Exception {
        int modules = 16;
        ExecutorService threads = Executors.newFixedThreadPool(modules);
        CountDownLatch together = new CountDownLatch(modules);
        AtomicInteger finished = new AtomicInteger();
        List<Future<Integer>> seen = new ArrayList<>();
        for (int module = 0; module < modules; module++) {
            OncePerBuild once = once("remediate", "module " + module);
            Callable<Integer> turn = () -> {
                together.countDown();
                together.await();
                if (once.takenByOther().isPresent()) {
                    return finished.get();
                }
                finished.incrementAndGet();
                once.done();
                return 1;
            };
            seen.add(threads.submit(turn));
        }
        for (Future<Integer> each : seen) {
            assertThat(each.get())
                    .as("how often it had been done when this module went on")
                    .isEqualTo(1);
        }
        threads.shutdown();
    }
}
