package io.github.cloudsync.source.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.Host;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.source.HostContractTest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The live host keeps the contract; runs on Windows and, on other machines, under Wine by WindowsHostIT. */
@EnabledOnOs(OS.WINDOWS)
public class WindowsHostTest extends HostContractTest {
    private static final RegistryValue VALUE = SCRATCH.value("Value");
    private static final RegistryData FIRST = RegistryData.dword(1);
    private static final RegistryData SECOND = RegistryData.text("another");

    @Override
    protected Host open() throws Exception {
        return WindowsHost.open();
    }

    @Test
    void aValueThatAnotherProgramChangesIsSeenAtOnce() throws Exception {
        try (WindowsHost reader = WindowsHost.open();
                WindowsHost writer = WindowsHost.open()) {
            writer.write(change(null, FIRST));
            assertThat(reader.value(VALUE)).isEqualTo(Reading.present(FIRST));
            writer.write(change(FIRST, SECOND));
            assertThat(reader.value(VALUE)).isEqualTo(Reading.present(SECOND));
            writer.write(change(SECOND, null));
            assertThat(reader.value(VALUE)).isEqualTo(Reading.absent());
        }
    }

    @Test
    void aKeyThatAnotherProgramRemovesAndMakesAgainIsSeenAtOnce() throws Exception {
        try (WindowsHost reader = WindowsHost.open();
                WindowsHost writer = WindowsHost.open()) {
            writer.write(change(null, FIRST));
            assertThat(reader.value(VALUE)).isEqualTo(Reading.present(FIRST));
            writer.write(change(FIRST, null));
            assertThat(writer.removeIfEmpty(SCRATCH)).isTrue();
            assertThat(reader.value(VALUE)).isEqualTo(Reading.absent());
            writer.write(change(null, SECOND));
            assertThat(reader.value(VALUE)).isEqualTo(Reading.present(SECOND));
        }
    }

    private static Change change(@Nullable RegistryData before, @Nullable RegistryData after) {
        return new Change(VALUE, Optional.ofNullable(before), Optional.ofNullable(after));
    }
}
