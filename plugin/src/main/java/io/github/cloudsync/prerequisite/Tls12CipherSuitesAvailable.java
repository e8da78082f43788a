package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Place;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Windows has a cipher suite to speak TLS 1.2 with, of those that Microsoft's endpoints take. TLS 1.2 may be enabled and
 * every such suite taken out of the list, or one of their parts turned off.
 */
final class Tls12CipherSuitesAvailable implements Prerequisite {
    @Override
    public String id() {
        return "tls12-cipher-suites-available";
    }

    @Override
    public String title() {
        return "Windows has a TLS 1.2 cipher suite that Microsoft's endpoints take";
    }

    @Override
    public Verdict verify(Evidence evidence, Demand demand) {
        HostFacts host = evidence.host();
        Examination examination = new Examination();
        CipherSuiteOrder order = CipherSuiteOrder.of(host);
        boolean listed = order.suites() instanceof Reading.Present<List<String>>;
        if (order.suites() instanceof Reading.Absent<List<String>>) {
            examineDefaultOrder(order, host, examination);
        } else if (!listed) {
            examination.notSeen(Place.of(order.place()), "a list of cipher suites", order.suites());
        }
        Map<EndpointCipherSuite, List<String>> obstacles = new LinkedHashMap<>();
        for (EndpointCipherSuite suite : EndpointCipherSuite.ALL) {
            List<String> against = new ArrayList<>();
            if (listed && !order.suites().seen().orElse(List.of()).contains(suite.name())) {
                against.add("not in the list " + order.place());
            }
            against.addAll(turnedOff(suite, host, examination));
            obstacles.put(suite, against);
        }
        boolean none = obstacles.values().stream().noneMatch(List::isEmpty);
        obstacles.forEach((suite, against) -> judge(suite, against, none, examination));
        return examination.verdict();
    }

    /** The order that Windows has of its own holds both suites from Windows Server 2016 on. */
    private static void examineDefaultOrder(CipherSuiteOrder order, HostFacts host, Examination examination) {
        String expected = "a list of cipher suites, or absent on Windows Server 2016 or later";
        Reading<Long> build = WindowsVersion.build(host);
        if (!(build instanceof Reading.Present<Long> known)) {
            examination.notSeen(Place.of(WindowsVersion.BUILD), "the build, for its own cipher suites", build);
        } else if (known.value() < WindowsVersion.SERVER_2016) {
            examination.notSeen(
                    Place.of(order.place()),
                    expected,
                    Reading.unreadable("it is absent, and which cipher suites Windows build " + known.value()
                            + " has of its own is not known here"));
        } else {
            examination.met(new Observation(Place.of(order.place()), expected, "absent"));
        }
    }

    private static List<String> turnedOff(EndpointCipherSuite suite, HostFacts host, Examination examination) {
        List<String> off = new ArrayList<>();
        for (RegistryValue enabled : suite.switches()) {
            Reading<Long> reading = RegistryReading.number(host, enabled);
            if (reading instanceof Reading.Present<Long> number) {
                if (number.value() == 0) {
                    off.add("turned off by " + enabled);
                }
            } else if (!(reading instanceof Reading.Absent<Long>)) {
                examination.notSeen(Place.of(enabled), "other than 0, or absent", reading);
            }
        }
        return off;
    }

    private static void judge(EndpointCipherSuite suite, List<String> against, boolean none, Examination examination) {
        String actual = against.isEmpty() ? "available" : String.join("; ", against);
        Observation seen =
                new Observation(Place.of("cipher suite " + suite.name()), "available, it or another one", actual);
        if (none) {
            examination.found(Finding.byHand(
                    seen,
                    "Put it back into the list (Enable-TlsCipherSuite, or the policy 'SSL Cipher Suite Order'), turn its"
                            + " parts on again, and restart the server."));
        } else {
            examination.met(seen);
        }
    }
}
