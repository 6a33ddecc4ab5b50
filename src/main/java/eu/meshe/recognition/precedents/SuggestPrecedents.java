package eu.meshe.recognition.precedents;

import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.recognition.Application;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Suggests what an officer may want to read before she decides. It never decides: not for the applicant, and not against her. */
@Component
public class SuggestPrecedents {

    /** So many are shown. */
    private static final int MOST = 5;

    /** So many of the same achievement, of the same awarding body and towards the same target are looked at. */
    private static final int MOST_OF_A_KIND = 60;

    private static final Comparator<Suggestion> BEST_FIRST = Comparator.<Suggestion>comparingInt(
                    it -> -it.relevance().points())
            .thenComparing(it -> it.precedent().judgement().on(), Comparator.reverseOrder())
            .thenComparing(it -> it.precedent().id().value());

    private final Precedents precedents;
    private final ReadFacts readFacts;
    private final FindReader readers;

    SuggestPrecedents(Precedents precedents, ReadFacts readFacts, FindReader readers) {
        this.precedents = precedents;
        this.readFacts = readFacts;
        this.readers = readers;
    }

    /** Those in force that the institution may read, best first; without the one that came from this very case. */
    @Transactional(readOnly = true)
    public List<Suggestion> on(Application application, @Nullable Institution issuer) {
        var deciding = application.institutionId();
        return on(deciding, readFacts.of(application, issuer)).stream()
                .filter(it -> !isFrom(application, it.precedent()))
                .limit(MOST)
                .toList();
    }

    private List<Suggestion> on(InstitutionId deciding, CaseFacts facts) {
        return precedents.listNear(readers.of(deciding), facts, MOST_OF_A_KIND).stream()
                .map(it -> new Suggestion(it, Relevance.of(it.facts(), facts)))
                .filter(it -> it.relevance().points() >= Relevance.ENOUGH)
                .sorted(BEST_FIRST)
                .toList();
    }

    private static boolean isFrom(Application application, Precedent precedent) {
        return precedent.isOf(application.institutionId())
                && precedent.application().equals(application.id());
    }
}
