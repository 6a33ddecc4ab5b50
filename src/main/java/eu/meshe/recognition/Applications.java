package eu.meshe.recognition;

import eu.meshe.institution.AccountId;
import eu.meshe.institution.InstitutionId;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.Page;
import eu.meshe.platform.StaleVersionException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The applications for recognition. An institution finds its own cases, a learner her own applications; everything else is not there for
 * them.
 */
@Repository
public class Applications {

    private final JdbcClient jdbc;
    private final ApplicationRows rows;
    private final CaseLines lines;

    Applications(JdbcClient jdbc, ApplicationRows rows, CaseLines lines) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.lines = lines;
    }

    /** @throws NotFoundException if the institution has no such case */
    public Application getCase(InstitutionId institution, ApplicationId id) {
        return jdbc.sql("select * from recognition_application where institution_id = ? and id = ?")
                .params(institution.value(), id.value())
                .query(rows::map)
                .optional()
                .orElseThrow(() -> new NotFoundException("application"));
    }

    /** @throws NotFoundException if that person has no such application */
    public Application getOwn(AccountId applicant, ApplicationId id) {
        return findOwn(applicant, id).orElseThrow(() -> new NotFoundException("application"));
    }

    public Optional<Application> findOwn(AccountId applicant, ApplicationId id) {
        return jdbc.sql("select * from recognition_application where applicant_id = ? and id = ? limit 1")
                .params(applicant.value(), id.value())
                .query(rows::map)
                .optional();
    }

    /** The application that person already has for the same credential towards the same target, unless she took it back or it was refused; a
     * refusal that is only proposed, or contested, is none yet. */
    public Optional<Application> findSame(
            InstitutionId institution, AccountId applicant, UUID target, String sourceKey) {
        return jdbc.sql("""
                select * from recognition_application
                where institution_id = ? and applicant_id = ? and target_id = ? and md5(source_key) = md5(?)
                  and source_key = ? and state <> 'WITHDRAWN'
                  and (outcome is null or outcome <> 'refusal' or state in ('PROPOSED', 'APPEALED', 'APPEAL_PROPOSED'))
                order by submitted_at desc, id desc limit 1""")
                .params(institution.value(), applicant.value(), target, sourceKey, sourceKey)
                .query(rows::map)
                .optional();
    }

    /** A person's applications, youngest first. */
    public Page<Application> listOwn(AccountId applicant, Page.Request page) {
        var items = jdbc.sql("""
                select * from recognition_application where applicant_id = ?
                order by submitted_at desc, id desc limit ? offset ?""")
                .params(applicant.value(), page.size(), page.offset())
                .query(rows::map)
                .list();
        var total = jdbc.sql("select count(*) from recognition_application where applicant_id = ?")
                .param(applicant.value())
                .query(Long.class)
                .single();
        return new Page<>(items, page.number(), page.size(), total);
    }

    /** An institution's cases in these states, the nearest deadline first. */
    public Page<Application> listCases(
            InstitutionId institution, Set<ApplicationState.Name> states, Page.Request page) {
        var names = names(states);
        var items = jdbc.sql("""
                select * from recognition_application where institution_id = :institution and state in (:states)
                order by decide_by, id limit :size offset :offset""")
                .param("institution", institution.value())
                .param("states", names)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(rows::map)
                .list();
        return new Page<>(items, page.number(), page.size(), countCases(institution, states));
    }

    public long countCases(InstitutionId institution, Set<ApplicationState.Name> states) {
        return jdbc.sql("""
                select count(*) from recognition_application
                where institution_id = :institution and state in (:states)""")
                .param("institution", institution.value())
                .param("states", names(states))
                .query(Long.class)
                .single();
    }

    /** The document that was handed in, byte for byte. */
    public byte[] documentOf(InstitutionId institution, ApplicationId id) {
        return jdbc.sql("select content from recognition_document where institution_id = ? and application_id = ?")
                .params(institution.value(), id.value())
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> new NotFoundException("document"));
    }

    /** Waits until nobody else hands in anything under that id of that person's, so that it is sent to one place only. */
    void awaitTurn(AccountId applicant, UUID submission) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("submission " + applicant + " " + submission)
                .query((row, number) -> true)
                .list();
    }

    /** Adds it with its document unless it, or the same credential towards the same target, is there already; whether it was added. */
    boolean addIfAbsent(Application application, byte[] document) {
        var added = jdbc.sql("""
                insert into recognition_application (institution_id, id, submission_id, applicant_id, applicant, source_key,
                  source, verified_then, target_id, target, statement, submitted_at, complete_on, allowed_days, agreed,
                  days_counted, agreement_id, decide_by, pauses, state, state_at, details)
                values (:institution, :id, :submission, :applicantId, :applicant, :key,
                  :source, :verified, :targetId, :target, :statement, :submitted, :complete, :days, :agreed,
                  :counted, :agreement, :decideBy, :pauses, :state, :stateAt, :details)
                on conflict do nothing""").params(rows.parameters(application)).update() == 1;
        if (added) {
            jdbc.sql("""
                    insert into recognition_document (institution_id, application_id, sha256, content)
                    values (?, ?, ?, ?)""")
                    .params(
                            application.institutionId().value(),
                            application.id().value(),
                            application.source().sha256(),
                            document)
                    .update();
            lines.add(application);
        }
        return added;
    }

    /**
     * @throws StaleVersionException if it was changed since it was read
     * @throws ConflictException if it would stand again beside another application for the same, sent after it was refused
     */
    void save(Application application) {
        if (update(application) == 0) {
            throw new StaleVersionException("application");
        }
        lines.change(application);
    }

    /**
     * What a proposal rests on has changed: whoever is to sign it looks again, because the case has another version than the one she saw.
     * Nothing where nothing is proposed.
     *
     * @throws StaleVersionException if it was decided since it was read
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void haveLookedAtAgain(Application application) {
        if (application.proposal() == null) {
            return;
        }
        var version = jdbc.sql("""
                update recognition_application set version = version + 1
                where institution_id = :institution and id = :id and state = :state returning version""")
                .params(rows.parameters(application))
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new StaleVersionException("application"));
        lines.setVersion(application, version);
    }

    private int update(Application application) {
        try {
            return jdbc.sql("""
                update recognition_application set state = :state, state_at = :stateAt, officer_id = :officer,
                  ruling = :ruling, outcome = :outcome, details = :details, complete_on = :complete,
                  decide_by = :decideBy, pauses = :pauses, version = version + 1
                where institution_id = :institution and id = :id and version = :version""").params(rows.parameters(application)).update();
        } catch (DuplicateKeyException e) {
            throw ConflictException.of("recognition.applied-again");
        }
    }

    /** Has the ruling that now stands delivered, whatever was before. */
    void orderDelivery(Application application) {
        jdbc.sql("update recognition_application set delivered_at = null where institution_id = ? and id = ?")
                .params(application.institutionId().value(), application.id().value())
                .update();
    }

    /** All that an applicant sent in one go, in the order in which it arrived. */
    public List<Application> listSubmission(AccountId applicant, UUID submission) {
        return jdbc.sql("""
                select * from recognition_application where submission_id = ? and applicant_id = ?
                order by submitted_at, id""")
                .params(submission, applicant.value())
                .query(rows::map)
                .list();
    }

    private static List<String> names(Set<ApplicationState.Name> states) {
        var wanted = states.isEmpty() ? EnumSet.allOf(ApplicationState.Name.class) : states;
        return wanted.stream().map(Enum::name).toList();
    }
}
