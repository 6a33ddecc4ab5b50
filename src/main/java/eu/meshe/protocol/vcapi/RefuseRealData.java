package eu.meshe.protocol.vcapi;

import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A program that signs for anyone does not start beside anything that somebody believes: an institution, an account, a demonstration. */
@Component
@Profile(Conformance.PROFILE)
class RefuseRealData {

    RefuseRealData(JdbcClient jdbc, Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new ConformanceRefusedException("The profiles 'conformance' and 'demo' do not go together.");
        }
        var inUse = jdbc.sql("select exists (select from institution) or exists (select from account)")
                .query(Boolean.class)
                .single();
        if (inUse) {
            throw new ConformanceRefusedException(
                    "The database holds institutions or accounts. With the profile 'conformance' anyone may have signed what they like.");
        }
    }

    /** The profile and the data at hand do not go together; nothing was changed. */
    static final class ConformanceRefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ConformanceRefusedException(String message) {
            super(message);
        }
    }
}
