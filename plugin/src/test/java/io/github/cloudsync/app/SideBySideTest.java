package io.github.cloudsync.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SideBySideTest {
    private static final List<Integer> THINGS =
            IntStream.range(0, 2_000).boxed().toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void handsOverInTheOrderOfTheThings(int threads) throws IOException {
        Random random = new Random(20261124);
        List<Integer> delays = THINGS.stream().map(thing -> random.nextInt(50)).toList();
        List<Integer> taken = new ArrayList<>();
        Set<Thread> takers = ConcurrentHashMap.newKeySet();
        new SideBySide(threads)
                .each(
                        THINGS,
                        thing -> {
                            for (int i = delays.get(thing); i > 0; i--) {
                                Thread.onSpinWait();
                            }
                            return thing;
                        },
                        result -> {
                            takers.add(Thread.currentThread());
                            taken.add(result);
                        });
        assertThat(taken).isEqualTo(THINGS);
        assertThat(takers).containsExactly(Thread.currentThread());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void holdsFewResultsHoweverManyThingsThereAre(int threads) throws IOException {
        AtomicInteger held = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        new SideBySide(threads)
                .each(
                        THINGS,
                        thing -> {
                            most.accumulateAndGet(held.incrementAndGet(), Math::max);
                            return thing;
                        },
                        result -> held.decrementAndGet());
        assertThat(most.get()).isLessThanOrEqualTo(threads * 9);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void whatGoesWrongGoesWrongHere(int threads) {
        assertThatThrownBy(() -> new SideBySide(threads).each(THINGS, thing -> 1 / (thing - 100), result -> {}))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new SideBySide(threads).each(THINGS, thing -> thing, result -> {
                    throw new IOException("the disk is full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is full");
    }
}
