package eu.meshe.wallet;

import eu.meshe.credential.CredentialFormats;
import eu.meshe.credential.FormatId;
import eu.meshe.institution.AccountId;
import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.database.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The documents in wallets that were not awarded here. Every row is one person's, and asked for with that person's id. */
@Repository
class HeldDocuments {

    private final JdbcClient jdbc;
    private final Json json;
    private final CredentialFormats formats;

    HeldDocuments(JdbcClient jdbc, Json json, CredentialFormats formats) {
        this.jdbc = jdbc;
        this.json = json;
        this.formats = formats;
    }

    /** Whether this call added it; the same document (or the same result of it) is kept once. */
    boolean add(HeldDocument document) {
        return jdbc.sql("""
                        insert into held_document (account_id, id, kind, format, content, sha256, part, title, issuer_name, origin, received_at)
                        values (:account, :id, :kind, :format, :content, :sha256, :part, :title, :issuer, :origin, :at)
                        on conflict do nothing""")
                        .param("account", document.holder().value())
                        .param("id", document.id().value())
                        .param("kind", document.kind().name())
                        .param("format", document.format().slug())
                        .param("content", document.content())
                        .param("sha256", document.sha256())
                        .param("part", document.part())
                        .param("title", json.textsColumn(document.title().byLanguage()))
                        .param("issuer", json.textsColumn(document.issuerName().byLanguage()))
                        .param("origin", document.origin())
                        .param("at", document.receivedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<HeldDocument> listHeldBy(AccountId account) {
        return jdbc.sql("select * from held_document where account_id = ? order by received_at desc, id desc")
                .param(account.value())
                .query(this::read)
                .list();
    }

    Optional<HeldDocument> find(AccountId account, HeldId id) {
        return jdbc.sql("select * from held_document where account_id = ? and id = ?")
                .params(account.value(), id.value())
                .query(this::read)
                .optional();
    }

    Optional<HeldDocument> findByContent(AccountId account, String sha256, int part) {
        return jdbc.sql("select * from held_document where account_id = ? and sha256 = ? and part = ?")
                .params(account.value(), sha256, part)
                .query(this::read)
                .optional();
    }

    boolean remove(AccountId account, HeldId id) {
        return jdbc.sql("delete from held_document where account_id = ? and id = ?")
                        .params(account.value(), id.value())
                        .update()
                == 1;
    }

    private HeldDocument read(ResultSet row, int number) throws SQLException {
        return new HeldDocument(
                new AccountId(row.getObject("account_id", UUID.class)),
                new HeldId(row.getObject("id", UUID.class)),
                HeldCredential.Kind.valueOf(row.getString("kind")),
                formats.getId(row.getString("format")),
                row.getBytes("content"),
                row.getString("sha256"),
                row.getInt("part"),
                new LocalisedText(json.readTexts(row.getString("title"))),
                new LocalisedText(json.readTexts(row.getString("issuer_name"))),
                row.getString("origin"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    /**
     * A document as it is kept.
     *
     * @param part which result of the document it is, from 0; a credential is its only part
     * @param origin how it came here, in a word: {@code upload}, {@code recognition}
     */
    record HeldDocument(
            AccountId holder,
            HeldId id,
            HeldCredential.Kind kind,
            FormatId format,
            byte[] content,
            String sha256,
            int part,
            LocalisedText title,
            LocalisedText issuerName,
            String origin,
            Instant receivedAt) {}
}
