package io.github.cloudsync.model.registry;

/** Something the user has to know and can act on; its message is printed as it is, without a stack trace. */
public class CloudsyncException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String remedy;

    /**
     * An exception with both halves of its message.
     *
     * @param problem what is wrong, naming the thing as the user wrote it
     * @param remedy what to do about it, as a sentence
     */
    public CloudsyncException(String problem, String remedy) {
        super(join(problem, remedy));
        this.problem = problem;
        this.remedy = remedy;
    }

    /** The same with what it came from, which only {@code mvn -e} shows. */
    public CloudsyncException(String problem, String remedy, Throwable cause) {
        super(join(problem, remedy), cause);
        this.problem = problem;
        this.remedy = remedy;
    }

    private static String join(String problem, String remedy) {
        return remedy.isEmpty() ? problem : problem + "\n" + remedy;
    }

    public String problem() {
        return problem;
    }

    public String remedy() {
        return remedy;
    }
}
