package eu.meshe.issuance;

import eu.meshe.credential.CredentialFormats;
import eu.meshe.credential.FormatId;
import eu.meshe.credential.IssuingFormat;
import eu.meshe.credential.SealedDocument;
import eu.meshe.credential.StampedFormat;
import eu.meshe.credential.StampedFormat.Level;
import eu.meshe.credential.StampedFormat.Stamping;
import eu.meshe.platform.MesheProperties;
import eu.meshe.signing.timestamp.TimestampAuthority;
import eu.meshe.signing.timestamp.ValidationMaterial;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds time stamps to sealed documents, where a time-stamp service is set. Sealing never waits for it: a document is handed out as it was
 * sealed until its stamps are there. A document that cannot be raised is tried again, ever more seldom, without end.
 */
@Component
class StampDocuments {

    private static final Logger log = LoggerFactory.getLogger(StampDocuments.class);
    private static final int MOST_AT_ONCE = 500;
    private static final int SLOWEST = 9;

    private final CredentialFormats formats;
    private final Documents documents;
    private final ObjectProvider<TimestampAuthority> authority;
    private final ObjectProvider<ValidationMaterial> material;
    private final Level level;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StampDocuments(
            CredentialFormats formats,
            Documents documents,
            ObjectProvider<TimestampAuthority> authority,
            ObjectProvider<ValidationMaterial> material,
            MesheProperties properties,
            TransactionTemplate transaction,
            Clock clock) {
        this.formats = formats;
        this.documents = documents;
        this.authority = authority;
        this.material = material;
        this.level = Level.valueOf(properties.timeStampLevel());
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5_000)
    void stamp() {
        var service = authority.getIfAvailable();
        if (service == null) {
            return;
        }
        for (var format : stampedFormats()) {
            var count = 0;
            while (count < MOST_AT_ONCE && stampNext(format, service)) {
                count++;
            }
        }
    }

    /** Each document in a transaction of its own: a crash loses at most one stamp, and that is fetched again. */
    private boolean stampNext(StampedFormat format, TimestampAuthority service) {
        return Boolean.TRUE.equals(transaction.execute(status -> documents
                .takeToStamp(format.id(), level, clock.instant())
                .map(due -> stamp(format, service, due))
                .orElse(false)));
    }

    private boolean stamp(StampedFormat format, TimestampAuthority service, Documents.Due due) {
        return switch (raised(format, service, due)) {
            case Stamping.Raised raised -> keep(raised, due, format.id());
            case Stamping.Postponed postponed -> {
                log.warn(
                        "Document {} has no time stamp yet ({})",
                        due.sha256(),
                        postponed.why().key());
                documents.postpone(due, next(due));
                yield false;
            }
        };
    }

    private Stamping raised(StampedFormat format, TimestampAuthority service, Documents.Due due) {
        try {
            return format.stamp(due.content(), level, service, material.getObject());
        } catch (IllegalArgumentException notOurs) {
            return new Stamping.Postponed(eu.meshe.platform.Message.of("issuance.stamp.impossible"));
        }
    }

    private boolean keep(Stamping.Raised raised, Documents.Due due, FormatId format) {
        var document = SealedDocument.of(raised.document(), format, "credential-" + due.award());
        documents.replace(due, document, raised.reached(), clock.instant());
        if (raised.reached() == level) {
            return true;
        }
        log.warn("Document {} could only be raised to {} yet", document.sha256(), raised.reached());
        documents.postpone(due, next(due));
        return false;
    }

    /** A minute, two, four, and so on up to some eight hours. */
    private Instant next(Documents.Due due) {
        return clock.instant().plus(Duration.ofMinutes(1L << Math.min(due.attempts(), SLOWEST)));
    }

    private List<StampedFormat> stampedFormats() {
        return formats.listIssuing(IssuingFormat.Occasion.AWARD).stream()
                .filter(StampedFormat.class::isInstance)
                .map(StampedFormat.class::cast)
                .toList();
    }
}
