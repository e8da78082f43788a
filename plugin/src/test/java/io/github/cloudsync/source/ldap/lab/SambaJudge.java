package io.github.cloudsync.source.ldap.lab;

import java.util.List;

/** Samba's decoder of security descriptors and its access check; needs no domain controller. */
public final class SambaJudge implements AutoCloseable {
    private final LineProcess process;

    private SambaJudge() {
        process = new LineProcess(List.of(Samba.SCRIPTS.resolve("judge.py").toString()));
    }

    /** Starts the judge, or skips the calling test where python3-samba is missing. */
    public static SambaJudge start() {
        Samba.requirePython();
        return new SambaJudge();
    }

    /** Asks one of the questions that {@code judge.py} explains. */
    public String ask(String question) {
        return process.ask(question);
    }

    @Override
    public void close() {
        process.close();
    }
}
