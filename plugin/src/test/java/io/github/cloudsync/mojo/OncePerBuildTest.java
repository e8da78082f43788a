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
        return once(task, module, new TargetChanges(session));
    }

    private OncePerBuild once(String task, String module, TargetChanges changes) {
        return new OncePerBuild(session, task, module, Path.of("/build", module), changes);
    }

    @Test
    void aModuleMayDoItAgainAndAnotherOneIsToldWhoDidIt() {
        OncePerBuild begin = once("check", "a");
        assertThat(begin.takenByOther()).isEmpty();
        begin.end(Optional.empty());
        OncePerBuild again = once("check", "a");
        assertThat(again.takenByOther()).isEmpty();
        again.end(Optional.empty());
        OncePerBuild first = once("plan", "b");
        assertThat(first.takenByOther()).isEmpty();
        first.end(Optional.empty());
        assertThat(once("plan", "a").takenByOther())
                .contains(new OncePerBuild.Other("b", Path.of("/build/b"), Optional.empty()));
    }

    @Test
    void whatFailedInOneModuleHasFailedInTheOthers() {
        OncePerBuild first = once("check", "a");
        assertThat(first.takenByOther()).isEmpty();
        Exception failure = new MojoFailureException("Not met: a-b.");
        first.end(Optional.of(failure));
        assertThat(once("check", "b").takenByOther())
                .contains(new OncePerBuild.Other("a", Path.of("/build/a"), Optional.of(failure)));
    }

    @Test
    void whatWasFoundBeforeAChangeIsFoundAgain() {
        OncePerBuild before = once("check", "a");
        assertThat(before.takenByOther()).isEmpty();
        before.end(Optional.empty());

        TargetChanges rollback = new TargetChanges(session);
        rollback.begin();
        OncePerBuild halfWay = once("check", "b");
        assertThat(halfWay.takenByOther()).isEmpty();
        rollback.end();
        halfWay.end(Optional.empty());

        OncePerBuild after = once("check", "c");
        assertThat(after.takenByOther()).isEmpty();
        after.end(Optional.empty());
        assertThat(once("check", "d").takenByOther())
                .contains(new OncePerBuild.Other("c", Path.of("/build/c"), Optional.empty()));
    }

    @Test
    void aGoalThatChangesNothingChangesNothingForTheOthers() {
        OncePerBuild check = once("check", "a");
        assertThat(check.takenByOther()).isEmpty();
        check.end(Optional.empty());
        new TargetChanges(session).end();
        assertThat(once("check", "b").takenByOther()).isPresent();
    }

    @Test
    void whatATaskItselfHasChangedHoldsForTheOthersUntilAnotherOneChangesIt() {
        TargetChanges changes = new TargetChanges(session);
        OncePerBuild remediate = once("remediate", "a", changes);
        assertThat(remediate.takenByOther()).isEmpty();
        changes.begin();
        changes.end();
        remediate.end(Optional.empty());
        assertThat(once("remediate", "b").takenByOther()).isPresent();

        new TargetChanges(session).begin();
        assertThat(once("remediate", "c").takenByOther()).isEmpty();
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
                once.end(Optional.empty());
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
