package io.github.cloudsync.desired;

import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.prerequisite.Catalogue;

/** What a desired state has in force for an option. */
final class Given {
    private Given() {}

    static Object in(DesiredState desired, String prerequisite, String option) {
        return desired.demand(prerequisite).orElseThrow().value(option(prerequisite, option));
    }

    static Option<?> option(String prerequisite, String name) {
        return Catalogue.all().stream()
                .filter(known -> known.id().equals(prerequisite))
                .flatMap(known -> known.options().stream())
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
