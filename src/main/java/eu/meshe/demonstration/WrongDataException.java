package eu.meshe.demonstration;

/** The data at hand and the demonstration do not go together; nothing was changed. */
final class WrongDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String action;

    private WrongDataException(String message, String action) {
        super(message);
        this.action = action;
    }

    /** What the operator can do. */
    String action() {
        return action;
    }

    static WrongDataException realData() {
        return new WrongDataException(
                "The database holds institutions that no demonstration made. A demonstration adds nothing to them.",
                "Start without the profile 'demo', or name another directory with --meshe.data-directory.");
    }

    static WrongDataException demonstrationData() {
        return new WrongDataException(
                "The database holds a demonstration: its accounts are made up and everyone knows their password.",
                "Start with the profile 'demo' (--spring.profiles.active=demo), or name another directory with"
                        + " --meshe.data-directory.");
    }

    static WrongDataException notADemonstration(String directory) {
        return new WrongDataException(
                "--reset-demo was asked for, but " + directory
                        + " was not made by a demonstration. Nothing was removed.",
                "Name the demonstration's directory with --meshe.data-directory, or leave --reset-demo out.");
    }

    static WrongDataException ownServer() {
        return new WrongDataException(
                "--reset-demo was asked for, but spring.datasource.url names a database server of your own. Nothing was"
                        + " removed.",
                "Empty that database yourself, and start again without --reset-demo.");
    }

    static WrongDataException resetWithoutDemonstration() {
        return new WrongDataException(
                "--reset-demo was asked for without the profile 'demo'. Nothing was removed.",
                "Start with --spring.profiles.active=demo --reset-demo.");
    }

    /** The address is part of every identifier and of the keys' certificates. */
    static void refuseOtherAddress(String made, String wanted) {
        if (!made.equals(wanted)) {
            throw new WrongDataException(
                    "The demonstration was made under " + made + " and its credentials say so; it cannot move to "
                            + wanted + ".",
                    "Start with --meshe.public-address=" + made + ", or start it anew with --reset-demo.");
        }
    }
}
