package eu.meshe.issuance;

import eu.meshe.credential.FormatId;
import eu.meshe.credential.SealedDocument;
import eu.meshe.institution.InstitutionId;
import eu.meshe.platform.NotFoundException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sealed documents of awards, kept by what they contain. */
@Repository
class Documents {

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
        jdbc.sql("""
                insert into document (institution_id, sha256, content, created_at) values (?, ?, ?, ?)
                on conflict do nothing""")
                .params(institution.value(), document.sha256(), document.content(), at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into award_document (institution_id, award_id, format, sha256) values (?, ?, ?, ?)")
                .params(institution.value(), award.value(), document.format().slug(), document.sha256())
                .update();
    }
}
