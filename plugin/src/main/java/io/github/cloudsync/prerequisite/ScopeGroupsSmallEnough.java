package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.Limit;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.model.fact.DirectoryFacts;
import io.github.cloudsync.model.fact.DirectoryGroup;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Place;
import java.util.List;
import java.util.Locale;

/** The groups that filter what is synchronized have no more members than cloud sync follows changes of. */
final class ScopeGroupsSmallEnough implements DirectoryPrerequisite {
    private static final Limit MEMBERS = Option.atMost("members", 1500, "The most members that a group may have.");

    @Override
    public String id() {
        return "scope-groups-small-enough";
    }

    @Override
    public String title() {
        return "The groups used as scope filters are small enough";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(MEMBERS);
    }

    @Override
    public void examine(DirectoryFacts directory, Examination examination, Evidence evidence, Demand demand) {
        long most = demand.value(MEMBERS);
        String expected = String.format(Locale.ROOT, "at most %,d members", most);
        if (directory.declared().scopeGroups().isEmpty()) {
            examination.notDeclared(
                    DirectoryPrerequisite.place(directory, "scope groups"),
                    expected,
                    "no group is declared that filters what is synchronized; if there are some, declare them with"
                            + " 'scope: {groups: […]}'");
        }
        for (String name : directory.declared().scopeGroups()) {
            Place place = DirectoryPrerequisite.place(directory, name);
            Reading<DirectoryGroup> reading = directory.group(name);
            if (reading instanceof Reading.Present<DirectoryGroup> group) {
                judge(group.value(), place, expected, most, examination);
            } else if (reading instanceof Reading.Absent<DirectoryGroup>) {
                examination.found(Finding.byHand(
                        new Observation(place, expected, "absent"),
                        "Correct the name in 'scope: {groups: […]}'. A group that was renamed or deleted drops out of"
                                + " the scope without a word."));
            } else {
                examination.notSeen(place, expected, reading);
            }
        }
    }

    private static void judge(DirectoryGroup group, Place place, String expected, long most, Examination examination) {
        String nested = group.nested().isEmpty()
                ? ""
                : ", among them the groups " + String.join("; ", group.nested())
                        + ", whose own members are neither counted nor synchronized";
        Observation seen =
                new Observation(place, expected, String.format(Locale.ROOT, "%,d members", group.members()) + nested);
        if (group.members() <= most) {
            examination.met(seen);
        } else {
            examination.found(Finding.byHand(seen, "Use several smaller groups, or filter by OUs instead."));
        }
    }
}
