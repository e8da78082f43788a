package io.github.cloudsync.engine;

import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.Reading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a report has to say of local Group Policy in a Windows that is not running. Windows applies these files at its next
 * start, over whatever the registry holds now, and nothing here reads them.
 */
final class WaitingPolicyNotices {
    /**
     * Where LGPO.exe, the Microsoft Deployment Toolkit and the policy editor put them: of the machine, of all users, and
     * of administrators and all others apart ([MS-GPOL] and "Multiple Local Group Policy Objects").
     */
    private static final List<String> FILES = List.of(
            "System32\\GroupPolicy\\Machine\\Registry.pol",
            "System32\\GroupPolicy\\User\\Registry.pol",
            "System32\\GroupPolicyUsers\\S-1-5-32-544\\User\\Registry.pol",
            "System32\\GroupPolicyUsers\\S-1-5-32-545\\User\\Registry.pol");

    private WaitingPolicyNotices() {}

    static List<String> of(HostFacts host) {
        // On a running Windows they have been applied, and what they set is seen in the registry.
        if (host.controlSets() instanceof Reading.Inapplicable) {
            return List.of();
        }
        List<String> notices = new ArrayList<>();
        Set<String> unseen = new LinkedHashSet<>();
        for (String file : FILES) {
            Reading<String> reading = host.windowsFile(file);
            if (reading instanceof Reading.Present<String> present) {
                notices.add(
                        "A local Group Policy waits in " + present.value() + ". It is not read; Windows applies it at"
                                + " its next start, also over what is verified here. Check the machine again when it runs.");
            } else if (!(reading instanceof Reading.Absent<String>)) {
                unseen.add(reading.describe());
            }
        }
        unseen.forEach(
                why -> notices.add("Whether a local Group Policy waits for the next start, in a Registry.pol below"
                        + " Windows\\System32\\GroupPolicy, could not be seen; it is " + why));
        return notices;
    }
}
