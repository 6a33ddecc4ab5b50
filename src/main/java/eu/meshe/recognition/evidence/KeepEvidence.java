package eu.meshe.recognition.evidence;

import eu.meshe.institution.AccountId;
import eu.meshe.ledger.Ledger;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.Digest;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.evidence.Attachment.Interview;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a document with its case, once, and writes into the log that it was added or taken back: its digest, not what it says. */
@Component
public class KeepEvidence {

    private final Applications applications;
    private final Attachments attachments;
    private final Ledger ledger;
    private final Clock clock;

    KeepEvidence(Applications applications, Attachments attachments, Ledger ledger, Clock clock) {
        this.applications = applications;
        this.attachments = attachments;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Whoever calls has made sure that the case takes documents.
     *
     * @return the document as it is kept; the one that was there, if the same id came before
     * @throws ConflictException if the case has {@value Attachment#MOST} documents
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Attachment keep(Application application, Evidence evidence, @Nullable Interview interview, AccountId by) {
        attachments.awaitTurn(application.institutionId(), application.id());
        var there = attachments.list(application.institutionId(), application.id());
        var before = there.stream().filter(it -> it.id().equals(evidence.id())).findFirst();
        if (before.isPresent()) {
            return before.get();
        }
        if (there.size() >= Attachment.MOST) {
            throw ConflictException.of("application.document.too-many", Attachment.MOST);
        }
        var kept = attachment(application, evidence, interview, by);
        attachments.add(kept, evidence.content());
        log(kept, "DocumentAdded");
        applications.haveLookedAtAgain(applications.getCase(application.institutionId(), application.id()));
        return kept;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void remove(Attachment it) {
        attachments.remove(it);
        log(it, "DocumentTakenBack");
    }

    private Attachment attachment(
            Application application, Evidence evidence, @Nullable Interview interview, AccountId by) {
        return new Attachment(
                application.institutionId(),
                application.id(),
                evidence.id(),
                evidence.kind(),
                evidence.name(),
                evidence.mediaType(),
                evidence.extension(),
                evidence.content().length,
                Digest.hex(evidence.content()),
                evidence.verified(),
                evidence.answers(),
                interview,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                by);
    }

    private void log(Attachment it, String kind) {
        ledger.append(
                it.institutionId().value(),
                kind,
                it.application().toString(),
                Map.of("documentSha256", it.sha256(), "kind", it.kind().slug()));
    }
}
