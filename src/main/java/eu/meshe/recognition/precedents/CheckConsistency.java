package eu.meshe.recognition.precedents;

import eu.meshe.institution.Institution;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.Message;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.Decision;
import eu.meshe.recognition.Note;
import eu.meshe.recognition.Ruling;
import eu.meshe.recognition.Source;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Names the institution's earlier cases that had the same facts and another outcome or other credits, before anyone signs. She may decide
 * otherwise, and says why. What nobody judged (a decision by expiry), what was taken back and what was put out of force is no measure.
 */
@Component
public class CheckConsistency {

    /** The member of a decision that answers to earlier cases. */
    public static final String FIELD = "consistencyReason";

    private static final String KEY = "precedents.consistency.";

    /** So many earlier cases are looked at, and so many named. */
    private static final int MOST_READ = 200;

    private static final int MOST_NAMED = 5;

    /** What was decided longer ago and is no precedent will be none. */
    private static final Duration SOON_REMEMBERED = Duration.ofHours(1);

    private final Precedents precedents;
    private final Applications applications;
    private final ReadFacts readFacts;
    private final Divergences divergences;
    private final Clock clock;

    CheckConsistency(
            Precedents precedents,
            Applications applications,
            ReadFacts readFacts,
            Divergences divergences,
            Clock clock) {
        this.precedents = precedents;
        this.applications = applications;
        this.readFacts = readFacts;
        this.divergences = divergences;
        this.clock = clock;
    }

    /**
     * The earlier cases from which that decision would differ, the youngest first.
     *
     * @param issuer the institution here that sealed the document, or {@code null}
     */
    public List<EarlierCase> check(Application application, @Nullable Institution issuer, Decision decision) {
        return listSameFacts(application, issuer).stream()
                .filter(earlier -> earlier.judgement().differsFrom(decision))
                .limit(MOST_NAMED)
                .toList();
    }

    /** All earlier cases on the same facts, whatever was decided, the youngest first. */
    public List<EarlierCase> listSameFacts(Application application, @Nullable Institution issuer) {
        if (application.source().basis() != Source.Basis.CREDENTIAL) {
            return List.of();
        }
        var facts = readFacts.of(application, issuer);
        var remembered = precedents.listAlike(application.institutionId(), facts, MOST_READ).stream()
                .filter(it -> !it.application().equals(application.id()))
                .filter(it -> it.facts().areThoseOf(facts))
                .map(it -> new EarlierCase(it.application(), it.id(), it.judgement()))
                .toList();
        return Stream.concat(remembered.stream(), listNotYetRemembered(application, facts, issuer))
                .sorted(Comparator.comparing((EarlierCase it) -> it.judgement().on())
                        .reversed())
                .toList();
    }

    /** Decisions of the last moments, which become precedents right after they are made. */
    private Stream<EarlierCase> listNotYetRemembered(
            Application application, CaseFacts facts, @Nullable Institution issuer) {
        return precedents
                .listUnremembered(
                        application.institutionId(),
                        application.target().microCredential(),
                        clock.instant().minus(SOON_REMEMBERED),
                        MOST_READ)
                .stream()
                .filter(id -> !id.equals(application.id()))
                .map(id -> applications.getCase(application.institutionId(), id))
                .filter(CheckConsistency::isJudged)
                .filter(it -> issuedBy(it).equals(issuedBy(application)))
                .filter(it -> readFacts.of(it, issuer).areThoseOf(facts))
                .map(it -> new EarlierCase(it.id(), null, Judgement.of(java.util.Objects.requireNonNull(it.ruling()))));
    }

    private static String issuedBy(Application it) {
        return it.source().issuer().id();
    }

    private static boolean isJudged(Application it) {
        var ruling = it.ruling();
        return ruling != null
                && ruling.kind() != Ruling.Kind.BY_EXPIRY
                && it.source().basis() == Source.Basis.CREDENTIAL;
    }

    /**
     * Demands the reason where there are earlier cases that differ.
     *
     * @param reason why this case is another one, as it was typed
     * @return what is to be kept with the ruling; {@code null} where there is nothing to explain
     * @throws InvalidInputException naming {@code consistencyReason}, with the earlier cases, if there is no reason
     */
    public @Nullable Divergence demandReason(
            Application application, @Nullable Institution issuer, Decision decision, @Nullable String reason) {
        var earlier = check(application, issuer, decision);
        if (earlier.isEmpty()) {
            return null;
        }
        var said = Note.optional(FIELD, reason);
        if (said == null) {
            throw new InvalidInputException(problems(earlier));
        }
        return new Divergence(
                said, earlier.stream().map(EarlierCase::application).toList());
    }

    /** The reason that was kept with that ruling; {@code null} where none was needed. */
    public @Nullable Divergence find(Application application, int ruling) {
        return divergences
                .find(application.institutionId(), application.id(), ruling)
                .orElse(null);
    }

    /** Keeps the reason with that ruling, in place of one that was given for a proposal before. */
    public void keep(Application application, int ruling, @Nullable Divergence divergence) {
        divergences.keep(application, ruling, divergence);
    }

    private static List<FieldProblem> problems(List<EarlierCase> earlier) {
        var problems = new ArrayList<FieldProblem>();
        problems.add(FieldProblem.of(FIELD, KEY + "reason-missing"));
        earlier.forEach(it -> problems.add(new FieldProblem(FIELD, inWords(it))));
        return problems;
    }

    private static Message inWords(EarlierCase it) {
        var judgement = it.judgement();
        var credits = judgement.credits();
        var key = KEY + "earlier." + judgement.outcome().slug() + (credits == null ? "" : ".credits");
        return Message.of(key, judgement.on(), it.application(), credits == null ? "" : credits);
    }
}
