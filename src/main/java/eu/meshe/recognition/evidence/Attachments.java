package eu.meshe.recognition.evidence;

import eu.meshe.institution.AccountId;
import eu.meshe.institution.InstitutionId;
import eu.meshe.platform.NotFoundException;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.VerifiedThen;
import eu.meshe.recognition.evidence.Attachment.Interview;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The documents that were added to cases. */
@Repository
public class Attachments {

    private static final String COLUMNS = """
            select institution_id, application_id, id, kind, name, media_type, extension, size, sha256, verified, answers, held_on,
              present, added_at, added_by from recognition_attachment""";

    private final JdbcClient jdbc;
    private final JsonMapper mapper;

    Attachments(JdbcClient jdbc, JsonMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** The documents of one case, in the order in which they came. */
    public List<Attachment> list(InstitutionId institution, ApplicationId application) {
        return jdbc.sql(COLUMNS + " where institution_id = ? and application_id = ? order by added_at, id")
                .params(institution.value(), application.value())
                .query(this::map)
                .list();
    }

    /** @throws NotFoundException if that case has no such document */
    public Attachment get(InstitutionId institution, ApplicationId application, UUID id) {
        return find(institution, application, id).orElseThrow(() -> new NotFoundException("document"));
    }

    Optional<Attachment> find(InstitutionId institution, ApplicationId application, UUID id) {
        return jdbc.sql(COLUMNS + " where institution_id = ? and application_id = ? and id = ?")
                .params(institution.value(), application.value(), id)
                .query(this::map)
                .optional();
    }

    /** The document's bytes. */
    public byte[] contentOf(Attachment it) {
        return jdbc.sql("""
                select content from recognition_attachment where institution_id = ? and application_id = ? and id = ?""")
                .params(it.institutionId().value(), it.application().value(), it.id())
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    /** Waits until nobody else changes that case or its documents. */
    void awaitTurn(InstitutionId institution, ApplicationId application) {
        var found = jdbc.sql("select 1 from recognition_application where institution_id = ? and id = ? for update")
                .params(institution.value(), application.value())
                .query(Integer.class)
                .optional();
        if (found.isEmpty()) {
            throw new NotFoundException("application");
        }
    }

    void add(Attachment it, byte[] content) {
        var interview = it.interview();
        jdbc.sql("""
                insert into recognition_attachment (institution_id, application_id, id, kind, name, media_type, extension, size,
                  sha256, content, verified, answers, held_on, present, added_at, added_by)
                values (:institution, :application, :id, :kind, :name, :mediaType, :extension, :size,
                  :sha256, :content, :verified, :answers, :heldOn, :present, :at, :by)""")
                .param("institution", it.institutionId().value())
                .param("application", it.application().value())
                .param("id", it.id())
                .param("kind", it.kind().name())
                .param("name", it.name())
                .param("mediaType", it.mediaType())
                .param("extension", it.extension())
                .param("size", it.size())
                .param("sha256", it.sha256())
                .param("content", content)
                .param("verified", it.verified() == null ? null : mapper.writeValueAsString(it.verified()))
                .param("answers", it.answers())
                .param("heldOn", interview == null ? null : interview.heldOn())
                .param("present", interview == null ? null : interview.present())
                .param("at", it.addedAt().atOffset(ZoneOffset.UTC))
                .param("by", it.addedBy().value())
                .update();
    }

    void remove(Attachment it) {
        jdbc.sql("delete from recognition_attachment where institution_id = ? and application_id = ? and id = ?")
                .params(it.institutionId().value(), it.application().value(), it.id())
                .update();
    }

    private Attachment map(ResultSet row, int number) throws SQLException {
        return new Attachment(
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                new ApplicationId(row.getObject("application_id", UUID.class)),
                row.getObject("id", UUID.class),
                AttachmentKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("media_type"),
                row.getString("extension"),
                row.getInt("size"),
                row.getString("sha256"),
                verified(row.getString("verified")),
                row.getString("answers"),
                interview(row.getObject("held_on", LocalDate.class), row.getString("present")),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                new AccountId(row.getObject("added_by", UUID.class)));
    }

    private @Nullable VerifiedThen verified(@Nullable String stored) {
        return stored == null ? null : mapper.readValue(stored, VerifiedThen.class);
    }

    private static @Nullable Interview interview(@Nullable LocalDate heldOn, @Nullable String present) {
        return heldOn == null ? null : new Interview(heldOn, Objects.requireNonNull(present));
    }
}
