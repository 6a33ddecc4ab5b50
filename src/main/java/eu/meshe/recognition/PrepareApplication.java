package eu.meshe.recognition;

import eu.meshe.catalogue.Edition;
import eu.meshe.catalogue.MicroCredentials;
import eu.meshe.institution.Account;
import eu.meshe.institution.Institution;
import eu.meshe.institution.Institutions;
import eu.meshe.partnership.Agreement;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.clock.Deadlines;
import eu.meshe.recognition.person.PersonMatch;
import eu.meshe.verification.VerificationReport;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a learner her application before she sends it: what was read, whether it checks, whether it is her, and by when it is decided. */
@Component
public class PrepareApplication {

    /** Characters of a statement. */
    public static final int LONGEST_STATEMENT = 4000;

    /**
     * An application as it would be sent.
     *
     * @param agreement the agreement that applies, or {@code null}
     * @param same the application she already has for the same, or {@code null}
     */
    public record Prepared(
            ApplicationId id,
            Institution decider,
            Source source,
            VerificationReport report,
            VerifiedThen verifiedThen,
            Target target,
            @Nullable String statement,
            PersonMatch person,
            @Nullable Agreement agreement,
            DecisionPeriod period,
            @Nullable Application same) {}

    private final ReadSource sources;
    private final MicroCredentials offers;
    private final Institutions institutions;
    private final ApplicablePartnership partnership;
    private final Applications applications;
    private final Deadlines deadlines;
    private final Clock clock;

    PrepareApplication(
            ReadSource sources,
            MicroCredentials offers,
            Institutions institutions,
            ApplicablePartnership partnership,
            Applications applications,
            Deadlines deadlines,
            Clock clock) {
        this.sources = sources;
        this.offers = offers;
        this.institutions = institutions;
        this.partnership = partnership;
        this.applications = applications;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** @throws InvalidInputException naming each of {@code document}, {@code target} and {@code statement} that is wrong */
    public Prepared prepare(Account learner, ApplicationRequest request) {
        var problems = new ArrayList<FieldProblem>();
        var statement = FreeText.read("statement", request.statement(), LONGEST_STATEMENT, problems);
        var offer = findOffer(request);
        if (offer.isEmpty()) {
            problems.add(FieldProblem.of("target", "recognition.apply.no-such-offer"));
        }
        var source = read(request.document(), problems);
        if (source == null || offer.isEmpty() || !problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return prepared(learner, request, source, offer.get(), statement);
    }

    private Optional<Edition> findOffer(ApplicationRequest request) {
        return offers.findPublished(request.target())
                .filter(edition -> edition.institutionId().equals(request.institution()));
    }

    private ReadSource.@Nullable Checked read(byte[] document, ArrayList<FieldProblem> problems) {
        try {
            return sources.read(document);
        } catch (InvalidInputException e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    private Prepared prepared(
            Account learner,
            ApplicationRequest request,
            ReadSource.Checked source,
            Edition offer,
            @Nullable String statement) {
        var decider = institutions.getInstitution(request.institution());
        var today = Days.today(clock);
        var agreement = partnership.find(source, decider.id(), today).orElse(null);
        var target = new Target(offer.id().value(), offer.edition(), offer.achievement());
        return new Prepared(
                request.id(),
                decider,
                source.source(),
                source.report(),
                source.snapshot(),
                target,
                statement,
                PersonMatch.compare(source.source().holder(), Applicant.of(learner)),
                agreement,
                DecisionPeriod.of(deadlines.due(decider, agreement, today, List.of())),
                applications
                        .findSame(
                                decider.id(),
                                learner.id(),
                                target.microCredential(),
                                source.source().key())
                        .orElse(null));
    }
}
