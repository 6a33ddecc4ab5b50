package eu.meshe.verification;

import eu.meshe.credential.Reading;
import java.util.List;

/**
 * The document is of no format we know, or too broken to say what it claims.
 *
 * @param issues what is wrong and where; never empty
 */
public record NotACredential(List<Reading.Issue> issues) implements Verification {

    public NotACredential {
        issues = List.copyOf(issues);
    }
}
