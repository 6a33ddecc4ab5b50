package eu.meshe.platform;

/** Which addresses are for programs: they get problem+json and no pages, sign in with a token, and are bounded in what they send. */
public final class MachineAddresses {

    private MachineAddresses() {}

    /** @param path of a request, from its slash on */
    public static boolean contain(String path) {
        return path.startsWith("/api/") || path.startsWith("/vc-api/");
    }
}
