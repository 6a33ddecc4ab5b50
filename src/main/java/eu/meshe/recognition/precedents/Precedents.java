package eu.meshe.recognition.precedents;

import eu.meshe.institution.AccountId;
import eu.meshe.institution.InstitutionId;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.Page;
import eu.meshe.platform.StaleVersionException;
import eu.meshe.recognition.ApplicationId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The precedents. An institution finds all of its own and, of others, those they share with it; anyone finds those shared with all. Everything
 * else is not there.
 */
@Repository
public class Precedents {

    private static final String SAVE = """
            update precedent set facts = :facts, ruling = :ruling, outcome = :outcome, credits = :credits,
              differences = :differences, decided_on = :on, released_text = :text, sharing = :sharing, out_since = :since,
              out_details = :details, source_id = :source, source_baseline = :sourceBaseline, target_id = :target,
              target_baseline = :targetBaseline, awarding_key = :awarding, achievement_key = :achievement,
              awarding_words = :awardingWords, title_words = :titleWords, level = :level, fields = :fields,
              changed_at = :changed, version = :version
            where institution_id = :institution and id = :id and version = :version - 1""";

    private final JdbcClient jdbc;
    private final PrecedentRows rows;

    Precedents(JdbcClient jdbc, PrecedentRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** @throws NotFoundException if there is none of that id that the reader may read */
    public Precedent getReadable(Reader reader, PrecedentId id) {
        var readable = PrecedentSearch.of(reader);
        return jdbc.sql("select p.* from precedent p where p.id = :id and " + readable.condition())
                .params(readable.parameters())
                .param("id", id.value())
                .query(rows::map)
                .optional()
                .orElseThrow(() -> new NotFoundException("precedent"));
    }

    /** @throws NotFoundException if that institution has none of that id */
    public Precedent getOwn(InstitutionId institution, PrecedentId id) {
        return jdbc.sql("select * from precedent where institution_id = ? and id = ?")
                .params(institution.value(), id.value())
                .query(rows::map)
                .optional()
                .orElseThrow(() -> new NotFoundException("precedent"));
    }

    /** The one that came from that case. */
    public Optional<Precedent> findOf(InstitutionId institution, ApplicationId application) {
        return jdbc.sql("select * from precedent where institution_id = ? and application_id = ?")
                .params(institution.value(), application.value())
                .query(rows::map)
                .optional();
    }

    /** What the reader may read of what she looks for, the youngest decision first. */
    public Page<Precedent> search(Reader reader, PrecedentQuery query, Page.Request page) {
        var search = new PrecedentSearch(reader, query);
        var total = new AtomicLong();
        var items = jdbc.sql(search.select())
                .params(search.parameters())
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, number) -> {
                    total.set(row.getLong("total"));
                    return rows.map(row, number);
                })
                .list();
        if (items.isEmpty() && page.offset() > 0) {
            total.set(count(search)); // a page past the end has no row to say so
        }
        return new Page<>(items, page.number(), page.size(), total.get());
    }

    private long count(PrecedentSearch search) {
        return jdbc.sql(search.count())
                .params(search.parameters())
                .query(Long.class)
                .single();
    }

    /**
     * Those in force that may have to do with these facts: the same achievement, the same awarding body, the same target. Of each kind the
     * youngest, so that many do not make it slow.
     */
    List<Precedent> listNear(Reader reader, CaseFacts facts, int mostOfAKind) {
        var readable = PrecedentSearch.of(reader);
        var kind = "(select p.* from precedent p where p.out_since is null and p.%s = :%s and " + readable.condition()
                + " order by p.decided_on desc limit :most)";
        return jdbc.sql(String.join(
                        " union ",
                        kind.formatted("achievement_key", "achievement"),
                        kind.formatted("awarding_key", "awarding"),
                        kind.formatted("target_id", "target")))
                .params(readable.parameters())
                .param("achievement", facts.source().achievementKey())
                .param("awarding", facts.source().awardingKey())
                .param("target", facts.target().microCredential())
                .param("most", mostOfAKind)
                .query(rows::map)
                .list();
    }

    /** An institution's own in force towards one target, by the same achievement or awarding body, the youngest first. */
    List<Precedent> listAlike(InstitutionId institution, CaseFacts facts, int most) {
        return jdbc.sql("""
                select * from precedent where institution_id = :institution and target_id = :target and out_since is null
                  and (achievement_key = :achievement or awarding_key = :awarding)
                order by decided_on desc limit :most""")
                .param("institution", institution.value())
                .param("target", facts.target().microCredential())
                .param("achievement", facts.source().achievementKey())
                .param("awarding", facts.source().awardingKey())
                .param("most", most)
                .query(rows::map)
                .list();
    }

    /** The cases towards that target that were decided since then and are no precedents (yet), the youngest first. */
    List<ApplicationId> listUnremembered(InstitutionId institution, UUID target, Instant since, int most) {
        return jdbc.sql("""
                select a.id from recognition_application a
                where a.institution_id = :institution and a.target_id = :target and a.ruling is not null
                  and a.state_at >= :since and a.stands
                  and not exists (select from precedent p
                    where p.institution_id = a.institution_id and p.application_id = a.id)
                order by a.state_at desc limit :most""")
                .param("institution", institution.value())
                .param("target", target)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> new ApplicationId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * All in force that rest on that micro-credential, on either side, at whichever institution; nobody else changes them until the transaction
     * ends.
     */
    List<Precedent> holdRestingOn(UUID microCredential) {
        return jdbc.sql("""
                select * from precedent where (source_id = :id or target_id = :id) and out_since is null
                order by id for update""").param("id", microCredential).query(rows::map).list();
    }

    /** The one that came from that case; nobody else changes it until the transaction ends. */
    Optional<Precedent> holdOf(InstitutionId institution, ApplicationId application) {
        return jdbc.sql("select * from precedent where institution_id = ? and application_id = ? for update")
                .params(institution.value(), application.value())
                .query(rows::map)
                .optional();
    }

    /** How it was, the first state first. */
    public List<PrecedentVersion> listVersions(Precedent now) {
        return jdbc.sql("""
                select * from precedent_version where institution_id = ? and precedent_id = ? order by number""")
                .params(now.institutionId().value(), now.id().value())
                .query((row, number) -> rows.mapVersion(now, row))
                .list();
    }

    /** Waits until nobody else remembers or decides that case; whether there is such a case. */
    boolean awaitTurn(InstitutionId institution, ApplicationId application) {
        return jdbc.sql("select 1 from recognition_application where institution_id = ? and id = ? for update")
                .params(institution.value(), application.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void add(Precedent first, Cause cause) {
        jdbc.sql("""
                insert into precedent (institution_id, id, application_id, facts, ruling, outcome, credits, differences,
                  decided_on, released_text, sharing, out_since, out_details, source_id, source_baseline, target_id,
                  target_baseline, awarding_key, achievement_key, awarding_words, title_words, level, fields, changed_at,
                  version)
                values (:institution, :id, :application, :facts, :ruling, :outcome, :credits, :differences,
                  :on, :text, :sharing, :since, :details, :source, :sourceBaseline, :target,
                  :targetBaseline, :awarding, :achievement, :awardingWords, :titleWords, :level, :fields, :changed,
                  :version)""").params(rows.parameters(first)).update();
        addVersion(first, cause, null, null);
    }

    /** @throws StaleVersionException if it was changed since it was read */
    void save(Precedent changed, Cause cause, @Nullable AccountId by, @Nullable String note) {
        if (jdbc.sql(SAVE).params(rows.parameters(changed)).update() == 0) {
            throw new StaleVersionException("precedent");
        }
        addVersion(changed, cause, by, note);
    }

    private void addVersion(Precedent it, Cause cause, @Nullable AccountId by, @Nullable String note) {
        jdbc.sql("""
                insert into precedent_version (institution_id, precedent_id, number, at, cause, person_id, note, state)
                values (:institution, :id, :number, :at, :cause, :by, :note, :state)""")
                .param("institution", it.institutionId().value())
                .param("id", it.id().value())
                .param("number", it.version())
                .param("at", it.changedAt().atOffset(ZoneOffset.UTC))
                .param("cause", cause.name())
                .param("by", by == null ? null : by.value())
                .param("note", note)
                .param("state", rows.writeState(it))
                .update();
    }
}
