package eu.meshe.issuance;

import eu.meshe.credential.StatusReference;
import eu.meshe.institution.InstitutionId;
import eu.meshe.institution.Institutions;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.cache.TableCache;
import eu.meshe.platform.cache.TableCaches;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The positions in an institution's status lists: taken at random, set when a credential is revoked or suspended, never given back.
 *
 * <p>No counter is kept, which every award would have to wait for: when several random positions in a row are taken, the list is about half
 * full, and the next one is opened.
 */
@Component
public class StatusIndexes {

    /** Positions in a list: the least that Bitstring Status List 1.0 allows, so that a bit hides among many. */
    public static final int LENGTH = 131_072;

    private static final String TABLE = "status_list";
    private static final int TRIES = 8;
    private static final String PLACE =
            " where institution_id = :institution and list = :list and position = :position";

    private final JdbcClient jdbc;
    private final Institutions institutions;
    private final Identifiers identifiers;
    private final MesheProperties properties;
    private final TableCaches caches;
    private final Clock clock;
    private final TableCache<ListName, StatusBits> lists;

    public StatusIndexes(
            JdbcClient jdbc,
            Institutions institutions,
            Identifiers identifiers,
            MesheProperties properties,
            TableCaches caches,
            Clock clock) {
        this.jdbc = jdbc;
        this.institutions = institutions;
        this.identifiers = identifiers;
        this.properties = properties;
        this.caches = caches;
        this.clock = clock;
        this.lists =
                caches.ofTable(TABLE, this::read, name -> name.institution().value());
    }

    /** A position of an institution's list, not yet written as a reference. */
    record Position(int list, int position) {}

    /** Takes a free position for a credential that is about to be issued and answers what the credential says of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public StatusReference claimStatusIndex(InstitutionId institution) {
        return reference(institution, claim(institution), StatusListKind.REVOCATION);
    }

    /** Sets the bit for revocation at a place that {@link #claimStatusIndex} gave, for a credential that is no award. It stays set. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revoke(InstitutionId institution, StatusReference reference) {
        var list = reference.list().substring(reference.list().lastIndexOf('/') + 1);
        set(institution, new Position(Integer.parseInt(list), (int) reference.index()), Award.State.REVOKED);
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

    /** Writes what an award became into its place: the bit for revocation stays set, the one for suspension is taken back. */
    void set(InstitutionId institution, Position position, Award.State state) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql(
                        switch (state) {
                            case ACTIVE -> "update status_index set suspended_at = null" + PLACE;
                            case SUSPENDED ->
                                "update status_index set suspended_at = coalesce(suspended_at, :at)" + PLACE;
                            case REVOKED -> "update status_index set set_at = coalesce(set_at, :at)" + PLACE;
                        })
                .param("at", now)
                .param("institution", institution.value())
                .param("list", position.list())
                .param("position", position.position())
                .update();
        jdbc.sql("""
                update status_list set changed_at = greatest(?, changed_at + interval '1 microsecond')
                where institution_id = ? and number = ?""").params(now, institution.value(), position.list()).update();
        caches.changed(TABLE, institution.value());
    }

    /** Every reference to a position: what a credential says of where its status stands, in each way it is published. */
    List<StatusReference> references(InstitutionId institution, Position position) {
        return Arrays.stream(StatusListKind.values())
                .map(kind -> reference(institution, position, kind))
                .toList();
    }

    private StatusReference reference(InstitutionId institution, Position position, StatusListKind kind) {
        return new StatusReference(
                kind.type(), kind.purpose(), address(institution, position.list(), kind), position.position());
    }

    /** Where the list is published. */
    public String address(InstitutionId institution, int list, StatusListKind kind) {
        var slug = institutions.getInstitution(institution).slug();
        return properties.address("/status/" + slug + "/" + list + kind.ending());
    }

    /** The list as it stands; empty if there is no such list. */
    public Optional<StatusBits> find(InstitutionId institution, int list) {
        return Optional.ofNullable(lists.find(new ListName(institution, list)));
    }

    private record ListName(InstitutionId institution, int list) {}

    private @Nullable StatusBits read(ListName name) {
        // one statement, so that the bits are those of the moment they are dated with
        var rows = jdbc.sql("""
                select l.changed_at, i.position, i.set_at is not null as revoked, i.suspended_at is not null as suspended
                from status_list l left join status_index i on i.institution_id = l.institution_id and i.list = l.number
                  and (i.set_at is not null or i.suspended_at is not null)
                where l.institution_id = ? and l.number = ?""")
                .params(name.institution().value(), name.list())
                .query(StatusIndexes::row)
                .list();
        return rows.isEmpty() ? null : new StatusBits(rows.getFirst().changedAt(), places(rows));
    }

    private record Row(Instant changedAt, StatusBits.@Nullable Place place) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        var changedAt = row.getTimestamp("changed_at").toInstant();
        var position = row.getObject("position", Integer.class);
        return new Row(
                changedAt,
                position == null
                        ? null
                        : new StatusBits.Place(position, row.getBoolean("revoked"), row.getBoolean("suspended")));
    }

    private static List<StatusBits.Place> places(List<Row> rows) {
        return rows.stream().map(Row::place).filter(Objects::nonNull).toList();
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
        caches.changed(TABLE, institution.value());
    }

    private boolean insert(InstitutionId institution, int list, int position) {
        return jdbc.sql("""
                        insert into status_index (institution_id, list, position) values (?, ?, ?)
                        on conflict do nothing""").params(institution.value(), list, position).update() == 1;
    }
}
