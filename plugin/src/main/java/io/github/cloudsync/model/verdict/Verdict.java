package io.github.cloudsync.model.verdict;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a prerequisite holds, with the evidence. Not knowing is an answer of its own, and so is not having looked. */
public sealed interface Verdict {
    /** It holds. */
    record Met(List<Observation> evidence) implements Verdict {
        public Met {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * It does not hold.
     *
     * @param findings what differs
     * @param evidence what was seen beside the findings
     */
    record NotMet(Findings findings, List<Observation> evidence) implements Verdict {
        public NotMet {
            evidence = List.copyOf(evidence);
        }

        /** Not met for these reasons and no more. */
        public NotMet(List<Finding> findings, List<Observation> evidence) {
            this(Findings.of(findings), evidence);
        }
    }

    /**
     * It could not be found out. Never treat it as met, and never as not met: nothing is fixed on a guess.
     *
     * @param unseen what could not be seen; never empty
     */
    record Unknown(List<Unseen> unseen, List<Observation> evidence) implements Verdict {
        public Unknown {
            unseen = List.copyOf(unseen);
            evidence = List.copyOf(evidence);
            if (unseen.isEmpty()) {
                throw new IllegalArgumentException("unknown without a reason");
            }
        }

        /** Unknown for a reason that says itself what could not be seen. */
        public Unknown(String reason, List<Observation> evidence) {
            this(List.of(new Unseen(List.of(), reason)), evidence);
        }

        /** What could not be seen, and what to do, in one text. */
        public String reason() {
            StringBuilder text = new StringBuilder();
            for (Unseen each : unseen) {
                if (text.length() > 0) {
                    // A cause may end with a full stop, which only the last one keeps.
                    text.setLength(text.charAt(text.length() - 1) == '.' ? text.length() - 1 : text.length());
                    text.append("; ");
                }
                text.append(each.text());
            }
            return text.toString();
        }
    }

    /**
     * Nobody looked, since the desired state does not answer for it. Never treat it as met.
     *
     * @param reason what in the desired state leaves it out
     */
    record NotVerified(String reason) implements Verdict {
        @Override
        public List<Observation> evidence() {
            return List.of();
        }
    }

    /** The question cannot arise on this target, whatever its state. What was only not looked at is another verdict. */
    record NotApplicable(String reason) implements Verdict {
        @Override
        public List<Observation> evidence() {
            return List.of();
        }
    }

    List<Observation> evidence();

    /**
     * The verdict on both together, where each has to hold: a finding makes it not met, whatever else is unknown; and
     * without one, anything unknown makes it unknown. What both have seen alike is told once.
     */
    default Verdict and(Verdict other) {
        if (this instanceof NotVerified || other instanceof NotVerified) {
            Verdict rest = this instanceof NotVerified ? other : this;
            // Half of a look is no look.
            return rest instanceof NotMet || rest instanceof Unknown ? rest : this == rest ? other : this;
        }
        if (this instanceof NotApplicable || other instanceof NotApplicable) {
            return this instanceof NotApplicable ? other : this;
        }
        List<Observation> seen = together(evidence(), other.evidence());
        Optional<Findings> findings = findings(this)
                .map(own -> findings(other).map(own::and).orElse(own))
                .or(() -> findings(other));
        if (findings.isPresent()) {
            return new NotMet(findings.get(), seen);
        }
        List<Unseen> unseen = together(unseen(this), unseen(other));
        if (!unseen.isEmpty()) {
            return new Unknown(unseen, seen);
        }
        boolean bothMet = this instanceof Met && other instanceof Met;
        return bothMet ? new Met(seen) : this instanceof Met ? other : this;
    }

    private static Optional<Findings> findings(Verdict verdict) {
        return verdict instanceof NotMet notMet ? Optional.of(notMet.findings()) : Optional.empty();
    }

    private static List<Unseen> unseen(Verdict verdict) {
        return verdict instanceof Unknown unknown ? unknown.unseen() : List.of();
    }

    private static <T> List<T> together(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
}
