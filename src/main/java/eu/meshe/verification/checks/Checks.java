package eu.meshe.verification.checks;

import eu.meshe.credential.StatusDirectory;
import eu.meshe.trust.Register;
import eu.meshe.trust.TimeStampAuthorities;
import eu.meshe.verification.CheckResult;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The checks, in the order in which a report shows them. */
@Component
public class Checks {

    private final List<Check> inOrder;

    public Checks(Register register, StatusDirectory statuses, TimeStampAuthorities timeStamps) {
        inOrder = List.of(
                new ReadableCheck(),
                new SchemaCheck(),
                new TermsCheck(),
                new SignatureCheck(timeStamps),
                new StrengthCheck(),
                new IssuerCheck(),
                new MandateCheck(register),
                new AccreditationCheck(register),
                new DatesCheck(),
                new RevocationCheck(statuses),
                new HolderCheck(),
                new DisclosuresCheck());
    }

    /** Every check whose question arises, also after one that failed. */
    public List<CheckResult> runAll(Examined examined) {
        var results = new ArrayList<CheckResult>(inOrder.size());
        for (var check : inOrder) {
            check.run(examined).ifPresent(results::add);
        }
        return List.copyOf(results);
    }
}
