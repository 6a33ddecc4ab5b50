package eu.meshe.issuance.web;

import eu.meshe.institution.access.CurrentAccount;
import eu.meshe.institution.access.Open;
import eu.meshe.issuance.ClaimAward;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.NotFoundException;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Taking an award into a wallet, for programs: the secret of the mailed link is all that is needed. */
@Open
@RestController
class ClaimApi {

    private final ClaimAward claimAward;
    private final CurrentAccount current;

    ClaimApi(ClaimAward claimAward, CurrentAccount current) {
        this.claimAward = claimAward;
        this.current = current;
    }

    /** Which award is now in the wallet. */
    record Claimed(UUID award) {}

    @PostMapping("/api/v1/claims/{secret}")
    Claimed claim(@PathVariable String secret) {
        return switch (claimAward.claim(secret, current.find().orElse(null))) {
            case ClaimAward.Outcome.Taken taken -> new Claimed(taken.award().value());
            case ClaimAward.Outcome.Refused refused -> throw problem(refused.why());
        };
    }

    private static RuntimeException problem(ClaimAward.Offered why) {
        return switch (why) {
            case ClaimAward.Offered.Unknown ignored -> new NotFoundException("claim link");
            case ClaimAward.Offered.Used ignored -> ConflictException.of("issuance.claim.used.title");
            case ClaimAward.Offered.Expired ignored -> ConflictException.of("issuance.claim.expired.title");
            case ClaimAward.Offered.ForSomeoneElse ignored -> ConflictException.of("issuance.claim.other.title");
            case ClaimAward.Offered.Open ignored -> new IllegalStateException("An open link is not refused");
        };
    }
}
