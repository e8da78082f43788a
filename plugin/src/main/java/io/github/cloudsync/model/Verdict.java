package io.github.cloudsync.model;

import java.util.List;

/** Whether a prerequisite holds, with the evidence. There are four answers; not knowing is one of them. */
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
     * @param findings what differs; never empty
     * @param evidence what was seen beside the findings
     */
    record NotMet(List<Finding> findings, List<Observation> evidence) implements Verdict {
        public NotMet {
            findings = List.copyOf(findings);
            evidence = List.copyOf(evidence);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("not met without a finding");
            }
        }
    }

    /**
     * It could not be found out. Never treat it as met, and never as not met: nothing is fixed on a guess.
     *
     * @param reason what could not be seen, and what to do
     */
    record Unknown(String reason, List<Observation> evidence) implements Verdict {
        public Unknown {
            evidence = List.copyOf(evidence);
        }
    }

    /** The question does not arise on this target. */
    record NotApplicable(String reason) implements Verdict {
        @Override
        public List<Observation> evidence() {
            return List.of();
        }
    }

    List<Observation> evidence();
}
