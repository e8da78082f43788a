package io.github.cloudsync.model.demand;

import java.util.Optional;

/**
 * How one prerequisite is demanded: by the baseline, tightened by the desired state. All that a prerequisite gets to know
 * of the desired state beside what there is to look at.
 *
 * @param desiredState the desired state as the user named it
 * @param settings what is set for the prerequisite's options
 * @param citation the sentence of Microsoft's page it comes from; empty if only the desired state asks for it
 * @param origin the entry of the desired state that tightened it or asks for it; empty if the baseline stands as it is
 * @param attestation what a person says who vouches for it, if that still holds
 */
public record Demand(
        String desiredState,
        Level level,
        Settings settings,
        Optional<Citation> citation,
        Optional<Origin> origin,
        Optional<Attestation> attestation) {
    /** What is asked of a prerequisite that a desired state says nothing about. */
    public static Demand standard(String desiredState) {
        return new Demand(
                desiredState, Level.REQUIRED, Settings.NONE, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What is in force for an option. */
    public <T> T value(Option<T> option) {
        return settings.value(option);
    }

    /** The same at another level. */
    public Demand at(Level other) {
        return new Demand(desiredState, other, settings, citation, origin, attestation);
    }

    /** The same, asked for or tightened by an entry of the desired state. */
    public Demand from(Optional<Origin> entry) {
        return new Demand(desiredState, level, settings, citation, entry, attestation);
    }

    /** The same with other settings. */
    public Demand with(Settings other) {
        return new Demand(desiredState, level, other, citation, origin, attestation);
    }

    /** The same with what a person says, or without. */
    public Demand attested(Optional<Attestation> by) {
        return new Demand(desiredState, level, settings, citation, origin, by);
    }
}
