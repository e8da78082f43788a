package io.github.cloudsync.hygiene.scan;

import io.github.cloudsync.hygiene.object.DirectoryObject;
import io.github.cloudsync.hygiene.object.RawObject;
import io.github.cloudsync.hygiene.result.FindingSink;
import io.github.cloudsync.hygiene.result.Tally;

/** Rules that are applied together, under one name. For any thread. */
public interface RuleSet {
    /** As the user chooses it. */
    String name();

    /** Whether a value is a duplicate of one of the same object, too. */
    boolean comparesWithinObject();

    /**
     * Begins to tell the values that must be unique, for one thread.
     *
     * @param early takes what can be said of an object alone, for the impatient; it will be found again
     */
    FirstLook firstLook(Keys keys, FindingSink early);

    /** Begins to judge; objects come in their order, those left out are clean. */
    Judge judge(Suspects suspects, FindingSink findings);

    /** Looks at each object for the first time. */
    interface FirstLook {
        /** Tells what the bytes say, and the values of the object where it is clean. */
        Sight at(RawObject object);

        /** Tells the values of an object that is not certainly clean, and those that are proposed for it. */
        void at(DirectoryObject object);
    }

    /** Takes objects that are not judged. */
    interface PassedOver {
        /** The rules do not look at objects such as this one. */
        void skipped(DirectoryObject object, String reason);

        /** It cannot be judged, so that nothing is known of it. */
        void unjudged(DirectoryObject object, String reason);
    }

    /** Judges one object after the other. */
    interface Judge {
        /**
         * Judges an object and counts it.
         *
         * @param passedOver takes the objects that are not judged, each with its reason
         */
        void see(DirectoryObject object, Tally tally, PassedOver passedOver);

        /** Says what could not be said before every object was seen. */
        void end();
    }
}
