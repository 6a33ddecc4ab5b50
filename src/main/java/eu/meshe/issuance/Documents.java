package eu.meshe.issuance;

import eu.meshe.credential.FormatId;
import eu.meshe.credential.SealedDocument;
import eu.meshe.credential.StampedFormat.Level;
import eu.meshe.institution.InstitutionId;
import eu.meshe.platform.NotFoundException;
import eu.meshe.trust.RecordedDocuments;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sealed documents of awards, kept by what they contain. */
@Repository
class Documents implements RecordedDocuments {

    private final JdbcClient jdbc;

    Documents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SealedDocument> find(InstitutionId institution, AwardId award, FormatId format) {
        return jdbc.sql("""
                select d.content from award_document a
                join document d on d.institution_id = a.institution_id and d.sha256 = a.sha256
                where a.institution_id = ? and a.award_id = ? and a.format = ?""")
                .params(institution.value(), award.value(), format.slug())
                .query((row, number) -> SealedDocument.of(row.getBytes(1), format, "credential-" + award))
                .optional();
    }

    /** Waits until nobody else makes a document of that award; the turn ends with the transaction. */
    void awaitTurn(InstitutionId institution, AwardId award) {
        var awards = jdbc.sql("select id from award where institution_id = ? and id = ? for no key update")
                .params(institution.value(), award.value())
                .query((row, number) -> row.getString(1))
                .list();
        if (awards.isEmpty()) {
            throw new NotFoundException("award");
        }
    }

    void keep(InstitutionId institution, AwardId award, SealedDocument document, Instant at) {
        insert(institution, document, at);
        jdbc.sql("insert into award_document (institution_id, award_id, format, sha256) values (?, ?, ?, ?)")
                .params(institution.value(), award.value(), document.format().slug(), document.sha256())
                .update();
    }

    private void insert(InstitutionId institution, SealedDocument document, Instant at) {
        jdbc.sql("""
                insert into document (institution_id, sha256, content, created_at) values (?, ?, ?, ?)
                on conflict do nothing""")
                .params(institution.value(), document.sha256(), document.content(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * A document whose seal is to be raised.
     *
     * @param attempts how often that failed so far
     */
    record Due(
            InstitutionId institution, AwardId award, FormatId format, String sha256, byte[] content, int attempts) {}

    /** The next one to be raised to a level, kept from all others until the transaction ends; the one that failed least comes first. */
    Optional<Due> takeToStamp(FormatId format, Level level, Instant now) {
        return jdbc.sql("""
                select a.institution_id, a.award_id, a.sha256, d.content, a.stamp_attempts from award_document a
                join document d on d.institution_id = a.institution_id and d.sha256 = a.sha256
                where a.format = ? and (a.level is null or (a.level = 'T' and ? = 'LTA'))
                and (a.stamp_after is null or a.stamp_after <= ?)
                order by a.stamp_attempts limit 1 for update of a skip locked""")
                .params(format.slug(), level.name(), now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Due(
                        new InstitutionId(row.getObject(1, UUID.class)),
                        new AwardId(row.getObject(2, UUID.class)),
                        format,
                        row.getString(3),
                        row.getBytes(4),
                        row.getInt(5)))
                .optional();
    }

    /** From now on the award's document is this one. The one before stays, by its own hash. */
    void replace(Due due, SealedDocument document, Level reached, Instant at) {
        insert(due.institution(), document, at);
        jdbc.sql("""
                update award_document set sha256 = ?, level = ?
                where institution_id = ? and award_id = ? and format = ?""")
                .params(
                        document.sha256(),
                        reached.name(),
                        due.institution().value(),
                        due.award().value(),
                        due.format().slug())
                .update();
    }

    void postpone(Due due, Instant next) {
        jdbc.sql("""
                update award_document set stamp_attempts = stamp_attempts + 1, stamp_after = ?
                where institution_id = ? and award_id = ? and format = ?""")
                .params(
                        next.atOffset(ZoneOffset.UTC),
                        due.institution().value(),
                        due.award().value(),
                        due.format().slug())
                .update();
    }

    @Override
    public boolean isOnRecord(InstitutionId institution, String sha256) {
        return jdbc.sql("select exists (select from document where institution_id = ? and sha256 = ?)")
                .params(institution.value(), sha256)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }
}
