package eu.meshe.recognition.precedents;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.StaleVersionException;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.Note;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer chooses who reads a precedent and writes what they read with it. What names the applicant does not get out unseen. */
@Component
public class SharePrecedent {

    private static final String KEY = "precedents.share.";

    private final Precedents precedents;
    private final PrecedentDefaults defaults;
    private final Applications applications;
    private final Clock clock;

    SharePrecedent(Precedents precedents, PrecedentDefaults defaults, Applications applications, Clock clock) {
        this.precedents = precedents;
        this.defaults = defaults;
        this.applications = applications;
        this.clock = clock;
    }

    /**
     * The same choice sent twice is made once.
     *
     * @param version of the precedent as she saw it
     * @throws NotFoundException if her institution has no such precedent
     * @throws InvalidInputException naming each field that is missing or wrong, or the name that was found
     * @throws StaleVersionException if it changed since she saw it
     */
    @Transactional
    public Precedent share(StaffMember officer, PrecedentId id, int version, ShareDraft draft) {
        var precedent = precedents.getOwn(officer.institutionId(), id);
        var sharing = sharing(draft.sharing());
        var text = Note.optional("text", draft.text());
        if (precedent.sharing() == sharing && java.util.Objects.equals(precedent.text(), text)) {
            return precedent;
        }
        if (precedent.version() != version) {
            throw new StaleVersionException("precedent");
        }
        if (sharing != Sharing.OWN && !"true".equals(draft.namesNobody())) {
            refuseNames(precedent, text);
        }
        var shared = precedent.shared(sharing, text, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        precedents.save(shared, Cause.SHARED, officer.account().id(), null);
        return shared;
    }

    /**
     * For all precedents that are made from now on.
     *
     * @throws InvalidInputException naming {@code sharing} if it is none
     */
    @Transactional
    public Sharing setDefault(StaffMember administrator, @Nullable String sharing) {
        var chosen = sharing(sharing);
        defaults.save(administrator.institutionId(), chosen);
        return chosen;
    }

    /** What of the applicant stands in what others would read. */
    public List<String> listNames(Precedent own) {
        return names(own, own.text());
    }

    private void refuseNames(Precedent precedent, @Nullable String text) {
        var found = names(precedent, text);
        if (!found.isEmpty()) {
            throw InvalidInputException.of("namesNobody", KEY + "names-person", String.join(", ", found));
        }
    }

    private List<String> names(Precedent own, @Nullable String text) {
        var applicant =
                applications.getCase(own.institutionId(), own.application()).applicant();
        var texts = own.facts().texts().flatMap(words -> words.byLanguage().values().stream());
        return NamesPerson.findIn(Stream.concat(texts, Stream.ofNullable(text)), applicant);
    }

    private static Sharing sharing(@Nullable String typed) {
        return Sharing.findBySlug(typed)
                .orElseThrow(() -> InvalidInputException.of("sharing", KEY + "sharing-missing"));
    }
}
