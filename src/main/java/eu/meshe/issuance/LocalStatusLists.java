package eu.meshe.issuance;

import eu.meshe.credential.StatusDirectory.Meaning;
import eu.meshe.credential.StatusListsHere;
import eu.meshe.credential.StatusReference;
import eu.meshe.institution.Institutions;
import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.Message;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Answers from the lists of the institutions here, as they stand at this moment. */
@Component
class LocalStatusLists implements StatusListsHere {

    private static final Pattern REST =
            Pattern.compile("(?<slug>[a-z][a-z0-9-]{1,40})/(?<list>[1-9]\\d{0,8})(?<ending>/[a-z]+)?");

    private static final Set<String> KNOWN = Set.of(StatusReference.BITSTRING, StatusReference.TOKEN);

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
    public boolean keep(StatusReference reference) {
        return reference.list().startsWith(properties.address("/status/"));
    }

    @Override
    public StatusAnswer lookUp(StatusReference reference) {
        if (!KNOWN.contains(reference.type())) {
            return notFoundOut("issuance.status.unknownType", reference.type());
        }
        var prefix = properties.address("/status/");
        if (!reference.list().startsWith(prefix)) {
            return notFoundOut("issuance.status.elsewhere", reference.list());
        }
        return StatusListKind.of(reference)
                .map(kind -> lookUpHere(reference.list().substring(prefix.length()), reference, kind))
                .orElseGet(() -> notFoundOut("issuance.status.unknownPurpose", reference.purpose()));
    }

    private StatusAnswer lookUpHere(String rest, StatusReference reference, StatusListKind kind) {
        var matcher = REST.matcher(rest);
        var exists = matcher.matches()
                && Objects.requireNonNullElse(matcher.group("ending"), "").equals(kind.ending())
                && reference.index() >= 0
                && reference.index() < StatusIndexes.LENGTH;
        if (!exists) {
            return notFoundOut("issuance.status.noSuchPlace", reference.list());
        }
        var list = Integer.parseInt(matcher.group("list"));
        return institutions
                .findBySlug(matcher.group("slug"))
                .flatMap(institution -> indexes.find(institution.id(), list))
                .map(bits -> answer(bits, (int) reference.index()))
                .orElseGet(() -> notFoundOut("issuance.status.noSuchPlace", reference.list()));
    }

    /** Whatever list the document names: we know all that is said of the position. Those sealed before there were two name one only. */
    private StatusAnswer answer(StatusBits bits, int position) {
        var now = clock.instant();
        if (bits.isRevoked(position)) {
            return new StatusAnswer.Set(Meaning.REVOKED, now);
        }
        return bits.isSuspended(position) ? new StatusAnswer.Set(Meaning.SUSPENDED, now) : new StatusAnswer.Clear(now);
    }

    private static StatusAnswer notFoundOut(String key, String what) {
        return new StatusAnswer.NotFoundOut(Message.of(key, shortened(what)));
    }

    /** What a foreign document names is shown, but not at any length. */
    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
