package eu.meshe.platform.command;

/** Something an operator does from the command line, beside the server: {@code ./meshe <name> <arguments>}. */
public interface Command {

    String name();

    /** One line for the list of commands: arguments and purpose. */
    String usage();

    /**
     * Does it and prints what was done.
     *
     * @return the exit code: 0 done, 1 refused with a printed reason
     */
    int run(Arguments arguments);
}
