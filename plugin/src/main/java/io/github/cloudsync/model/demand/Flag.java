package io.github.cloudsync.model.demand;

/** Something that is not allowed unless a desired state says so. */
public record Flag(String name, Home home, String meaning) implements Option<Boolean> {
    @Override
    public Boolean standard() {
        return false;
    }

    @Override
    public String words(Boolean value) {
        return value.toString();
    }
}
