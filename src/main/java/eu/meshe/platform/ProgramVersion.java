package eu.meshe.platform;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Which version of the program this is, as the build wrote it down. */
@Component
public class ProgramVersion {

    /** What a program is called that was started without being built by Maven, as an editor does. */
    private static final String UNBUILT = "(development)";

    private final String number;

    ProgramVersion(ObjectProvider<BuildProperties> build) {
        var properties = build.getIfAvailable();
        var built = properties == null ? null : properties.getVersion();
        number = built == null ? UNBUILT : built;
    }

    /** As the project file has it: {@code 0.1.0-SNAPSHOT}. */
    public String number() {
        return number;
    }
}
