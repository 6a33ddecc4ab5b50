package eu.meshe.issuance;

import eu.meshe.credential.StatusDirectory;
import eu.meshe.credential.StatusDirectory.Meaning;
import eu.meshe.credential.StatusReference;
import eu.meshe.institution.Institutions;
import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.Message;
import java.time.Clock;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Answers from the lists of the institutions here, as they stand at this moment. Lists that others publish are not fetched: what they say is
 * "could not check", never "not revoked".
 */
@Component
class LocalStatusLists implements StatusDirectory {

    private static final Pattern REST = Pattern.compile("(?<slug>[a-z][a-z0-9-]{1,40})/(?<list>[1-9]\\d{0,8})");
    private static final String PURPOSE = "revocation";

    private final StatusIndexes indexes;
    private final Institutions institutions;
    private final MesheProperties properties;
    private final Clock clock;

    LocalStatusLists(StatusIndexes indexes, Institutions institutions, MesheProperties properties, Clock clock) {
        this.indexes = indexes;
        this.institutions = institutions;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public StatusAnswer lookUp(StatusReference reference) {
        if (!reference.type().equals(StatusReference.BITSTRING)) {
            return notFoundOut("issuance.status.unknownType", reference.type());
        }
        var prefix = properties.address("/status/");
        if (!reference.list().startsWith(prefix)) {
            return notFoundOut("issuance.status.elsewhere", reference.list());
        }
        if (!reference.purpose().equals(PURPOSE)) {
            return notFoundOut("issuance.status.unknownPurpose", reference.purpose());
        }
        return lookUpHere(reference.list().substring(prefix.length()), reference);
    }

    private StatusAnswer lookUpHere(String rest, StatusReference reference) {
        var matcher = REST.matcher(rest);
        if (!matcher.matches() || reference.index() < 0 || reference.index() >= StatusIndexes.LENGTH) {
            return notFoundOut("issuance.status.noSuchPlace", reference.list());
        }
        var institution = institutions.findBySlug(matcher.group("slug"));
        var list = Integer.parseInt(matcher.group("list"));
        if (institution.flatMap(one -> indexes.changedAt(one.id(), list)).isEmpty()) {
            return notFoundOut("issuance.status.noSuchPlace", reference.list());
        }
        var position = new StatusIndexes.Position(list, (int) reference.index());
        return indexes.isSet(institution.get().id(), position)
                ? new StatusAnswer.Set(Meaning.REVOKED, clock.instant())
                : new StatusAnswer.Clear(clock.instant());
    }

    private static StatusAnswer notFoundOut(String key, String what) {
        return new StatusAnswer.NotFoundOut(Message.of(key, shortened(what)));
    }

    /** What a foreign document names is shown, but not at any length. */
    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
