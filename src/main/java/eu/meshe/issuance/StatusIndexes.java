package eu.meshe.issuance;

import eu.meshe.credential.StatusReference;
import eu.meshe.institution.InstitutionId;
import eu.meshe.institution.Institutions;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.MesheProperties;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The positions in an institution's status lists: taken at random, set when a credential is revoked, never given back.
 *
 * <p>No counter is kept, which every award would have to wait for: when several random positions in a row are taken, the list is about half
 * full, and the next one is opened.
 */
@Component
public class StatusIndexes {

    /** Positions in a list: the least that Bitstring Status List 1.0 allows, so that a bit hides among many. */
    public static final int LENGTH = 131_072;

    private static final String PURPOSE = "revocation";
    private static final int TRIES = 8;

    private final JdbcClient jdbc;
    private final Institutions institutions;
    private final Identifiers identifiers;
    private final MesheProperties properties;
    private final Clock clock;

    public StatusIndexes(
            JdbcClient jdbc,
            Institutions institutions,
            Identifiers identifiers,
            MesheProperties properties,
            Clock clock) {
        this.jdbc = jdbc;
        this.institutions = institutions;
        this.identifiers = identifiers;
        this.properties = properties;
        this.clock = clock;
    }

    /** A position of an institution's list, not yet written as a reference. */
    record Position(int list, int position) {}

    /** Takes a free position for a credential that is about to be issued and answers what the credential says of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public StatusReference claimStatusIndex(InstitutionId institution) {
        return reference(institution, claim(institution));
    }

    /** Sets the bit: the credential is revoked. A bit that is set stays so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(InstitutionId institution, StatusReference reference) {
        var list = listNumber(institution, reference)
                .orElseThrow(() -> new IllegalArgumentException("Not a list of that institution"));
        set(institution, new Position(list, Math.toIntExact(reference.index())));
    }

    Position claim(InstitutionId institution) {
        var list = newestList(institution);
        while (true) {
            for (var attempt = 0; attempt < TRIES; attempt++) {
                var position = identifiers.index(LENGTH);
                if (insert(institution, list, position)) {
                    return new Position(list, position);
                }
            }
            open(institution, ++list);
        }
    }

    void set(InstitutionId institution, Position position) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                update status_index set set_at = ?
                where institution_id = ? and list = ? and position = ? and set_at is null""")
                .params(now, institution.value(), position.list(), position.position())
                .update();
        jdbc.sql("update status_list set changed_at = ? where institution_id = ? and number = ?")
                .params(now, institution.value(), position.list())
                .update();
    }

    StatusReference reference(InstitutionId institution, Position position) {
        return new StatusReference(
                StatusReference.BITSTRING, PURPOSE, address(institution, position.list()), position.position());
    }

    /** Where the list is published. */
    public String address(InstitutionId institution, int list) {
        var slug = institutions.getInstitution(institution).slug();
        return properties.address("/status/" + slug + "/" + list);
    }

    /** When a bit of the list was last set (or the list opened); empty if there is no such list. */
    public Optional<Instant> changedAt(InstitutionId institution, int list) {
        return jdbc.sql("select changed_at from status_list where institution_id = ? and number = ?")
                .params(institution.value(), list)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** The positions that are set. */
    public BitSet listSet(InstitutionId institution, int list) {
        var bits = new BitSet(LENGTH);
        jdbc.sql("select position from status_index where institution_id = ? and list = ? and set_at is not null")
                .params(institution.value(), list)
                .query((row, number) -> row.getInt(1))
                .list()
                .forEach(bits::set);
        return bits;
    }

    boolean isSet(InstitutionId institution, Position position) {
        return jdbc.sql("""
                select exists (select from status_index
                where institution_id = ? and list = ? and position = ? and set_at is not null)""")
                .params(institution.value(), position.list(), position.position())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    private Optional<Integer> listNumber(InstitutionId institution, StatusReference reference) {
        var address = address(institution, 0);
        var prefix = address.substring(0, address.length() - 1);
        return Optional.of(reference.list())
                .filter(list -> list.startsWith(prefix))
                .map(list -> list.substring(prefix.length()))
                .filter(number -> number.matches("[1-9]\\d{0,8}"))
                .map(Integer::valueOf);
    }

    private int newestList(InstitutionId institution) {
        var newest = jdbc.sql("select coalesce(max(number), 0) from status_list where institution_id = ?")
                .param(institution.value())
                .query((row, number) -> row.getInt(1))
                .single();
        if (newest > 0) {
            return newest;
        }
        open(institution, 1);
        return 1;
    }

    private void open(InstitutionId institution, int list) {
        jdbc.sql("insert into status_list (institution_id, number, changed_at) values (?, ?, ?) on conflict do nothing")
                .params(institution.value(), list, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private boolean insert(InstitutionId institution, int list, int position) {
        return jdbc.sql("""
                        insert into status_index (institution_id, list, position) values (?, ?, ?)
                        on conflict do nothing""").params(institution.value(), list, position).update() == 1;
    }
}
