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
import eu.meshe.recognition.evidence.Evidence;
import eu.meshe.recognition.evidence.MissingDocument;
import eu.meshe.recognition.evidence.MissingDocuments;
import eu.meshe.recognition.person.PersonMatch;
import eu.meshe.verification.VerificationReport;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a learner her application before she sends it: what was read, whether it checks, whether it is her, and by when it is decided. */
@Component
public class PrepareApplication {

    /** Characters of a statement. */
    public static final int LONGEST_STATEMENT = 4000;

    /**
     * A submission as it would be sent.
     *
     * @param report {@code null} for a background paper
     * @param missing what a decider needs, and neither the credential nor the documents say
     */
    public record Prepared(
            UUID id,
            Source source,
            @Nullable VerificationReport report,
            VerifiedThen verifiedThen,
            @Nullable String statement,
            PersonMatch person,
            List<MissingDocument> missing,
            List<PreparedTarget> targets) {

        public Prepared {
            missing = List.copyOf(missing);
            targets = List.copyOf(targets);
        }

        /** Whether there is anything to send. */
        public boolean hasNew() {
            return targets.stream().anyMatch(target -> target.same() == null);
        }
    }

    /**
     * One of its applications.
     *
     * @param agreement the agreement that applies, or {@code null}
     * @param same the application she already has for the same, or {@code null}
     */
    public record PreparedTarget(
            ApplicationId id,
            Institution decider,
            Target target,
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
    public Prepared prepare(Account learner, SubmissionRequest request) {
        var problems = new ArrayList<FieldProblem>();
        var statement = FreeText.read("statement", request.statement(), LONGEST_STATEMENT, problems);
        var targets = findOffers(request, problems);
        var source = read(request, problems);
        if (source == null || !problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return prepared(learner, request, source, targets, statement);
    }

    private List<Edition> findOffers(SubmissionRequest request, List<FieldProblem> problems) {
        var found = request.targets().stream()
                .limit(SubmissionRequest.MOST_TARGETS)
                .flatMap(towards -> findOffer(towards).stream())
                .toList();
        if (request.targets().isEmpty()) {
            problems.add(FieldProblem.of("target", "application.targets.none"));
        } else if (request.targets().size() > SubmissionRequest.MOST_TARGETS) {
            problems.add(FieldProblem.of("target", "application.targets.too-many", SubmissionRequest.MOST_TARGETS));
        } else if (found.size() < request.targets().size()) {
            problems.add(FieldProblem.of("target", "recognition.apply.no-such-offer"));
        }
        return found;
    }

    private Optional<Edition> findOffer(SubmissionRequest.Towards towards) {
        return offers.findPublished(towards.target())
                .filter(edition ->
                        towards.institution() == null || edition.institutionId().equals(towards.institution()));
    }

    private ReadSource.@Nullable Checked read(SubmissionRequest request, List<FieldProblem> problems) {
        try {
            return switch (request.basis()) {
                case CREDENTIAL -> sources.read(request.document());
                case BACKGROUND_PAPER -> sources.readPaper(request.document());
            };
        } catch (InvalidInputException e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    private Prepared prepared(
            Account learner,
            SubmissionRequest request,
            ReadSource.Checked source,
            List<Edition> targets,
            @Nullable String statement) {
        return new Prepared(
                request.id(),
                source.source(),
                source.report(),
                source.snapshot(),
                statement,
                PersonMatch.compare(source.source().holder(), Applicant.of(learner)),
                missing(request, source.source()),
                targets.stream()
                        // one order for all, so that two submissions never wait for each other
                        .sorted(Comparator.comparing((Edition edition) ->
                                        edition.institutionId().value())
                                .thenComparing(edition -> edition.id().value()))
                        .map(edition -> target(learner, request, source, edition))
                        .toList());
    }

    /** A background paper says all that she can say. */
    private static List<MissingDocument> missing(SubmissionRequest request, Source source) {
        return request.basis() == Source.Basis.BACKGROUND_PAPER
                ? List.of()
                : MissingDocuments.find(
                        source.achievement(),
                        request.documents().stream().map(Evidence::kind).toList());
    }

    private PreparedTarget target(
            Account learner, SubmissionRequest request, ReadSource.Checked source, Edition offer) {
        var decider = institutions.getInstitution(offer.institutionId());
        var today = Days.today(clock);
        var agreement = partnership.find(source, decider.id(), today).orElse(null);
        var target = new Target(offer.id().value(), offer.edition(), offer.achievement());
        return new PreparedTarget(
                idOf(request, target),
                decider,
                target,
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

    /** A submission of one application lends it its own id; each of several has one that follows from submission and target. */
    private static ApplicationId idOf(SubmissionRequest request, Target target) {
        return request.targets().size() == 1
                ? new ApplicationId(request.id())
                : new ApplicationId(UUID.nameUUIDFromBytes(
                        (request.id() + " " + target.microCredential()).getBytes(StandardCharsets.UTF_8)));
    }
}
