package eu.meshe.recognition.web;

import eu.meshe.credential.FormatId;
import eu.meshe.institution.AccountId;
import eu.meshe.issuance.Award;
import eu.meshe.issuance.Awards;
import eu.meshe.issuance.IssueCredential;
import eu.meshe.platform.NotFoundException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The documents in the learner's own wallet. */
@Component
class HeldDocuments {

    private final Awards awards;
    private final IssueCredential issue;

    HeldDocuments(Awards awards, IssueCredential issue) {
        this.awards = awards;
        this.issue = issue;
    }

    /** @throws NotFoundException if she holds no such thing */
    byte[] getDocument(AccountId holder, UUID held) {
        var award = awards.listHeldBy(holder).stream()
                .filter(it -> it.id().value().equals(held))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("credential"));
        return issued(award);
    }

    private byte[] issued(Award award) {
        return issue.issue(award.institutionId(), award.id(), FormatId.OPEN_BADGE)
                .content();
    }
}
