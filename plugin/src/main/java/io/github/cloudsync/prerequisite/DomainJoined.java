package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.JoinStatus;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Place;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;

/** The machine is joined to a domain, by its join status; its DNS suffix says nothing about that. */
final class DomainJoined implements Prerequisite {
    @Override
    public String id() {
        return "domain-joined";
    }

    @Override
    public String title() {
        return "The server is joined to a domain";
    }

    @Override
    public Verdict verify(Evidence evidence, Demand demand) {
        Examination examination = new Examination();
        examination.expect(
                Place.of("join status"),
                "joined to a domain",
                evidence.host().joinStatus(),
                status -> status.membership() == JoinStatus.Membership.DOMAIN,
                seen -> Finding.byHand(
                        seen, "Join the server to the domain that is synchronized (Add-Computer), then restart it."));
        return examination.verdict();
    }
}
