package io.github.cloudsync.model.demand;

import java.util.List;
import java.util.stream.Collectors;

/** Registry values beyond those that the prerequisite decides itself, in keys that it owns. */
public record FurtherValues() implements Option<List<RequestedValue>> {
    /** The key they stand under. */
    public static final String NAME = "registry";

    /** There is only one of this kind. */
    public static final FurtherValues OPTION = new FurtherValues();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String meaning() {
        return "Further registry values that must be there, only in keys that the prerequisite owns.";
    }

    @Override
    public List<RequestedValue> standard() {
        return List.of();
    }

    @Override
    public String words(List<RequestedValue> value) {
        return value.stream()
                .map(requested -> requested.value() + " = " + requested.data())
                .collect(Collectors.joining("; "));
    }
}
