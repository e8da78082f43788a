package io.github.cloudsync.app;

import io.github.cloudsync.report.Invocation;

/**
 * Who starts a run.
 *
 * @param toolVersion what reports and journals say made them
 * @param invocation how this user runs a goal, for the commands in messages
 * @param audience who hears what the run says
 */
public record Caller(String toolVersion, Invocation invocation, Audience audience) {
    /** Where nothing said that this machine is meant, the next goal is told, since one that changes it has to be. */
    Caller after(ChosenTarget chosen) {
        return chosen.said()
                ? this
                : new Caller(
                        toolVersion,
                        invocation.with("cloudsync.target", chosen.target().word()),
                        audience);
    }
}
