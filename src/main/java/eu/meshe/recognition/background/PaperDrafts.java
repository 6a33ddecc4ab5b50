package eu.meshe.recognition.background;

import eu.meshe.institution.AccountId;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.InvalidInputException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What people have written of their background papers so far: one draft each, theirs alone, kept until it is sent or thrown away. */
@Repository
public class PaperDrafts {

    /** Characters of a whole draft as it is stored. */
    private static final int LARGEST = 100_000;

    private final JdbcClient jdbc;
    private final JsonMapper mapper;
    private final Identifiers identifiers;
    private final Clock clock;

    PaperDrafts(JdbcClient jdbc, JsonMapper mapper, Identifiers identifiers, Clock clock) {
        this.jdbc = jdbc;
        this.mapper = mapper;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** @param submission under which it will be sent */
    public record Saved(UUID submission, PaperDraft draft, Instant savedAt) {}

    public Optional<Saved> find(AccountId account) {
        return jdbc.sql("select submission, content, saved_at from recognition_paper_draft where account_id = ?")
                .param(account.value())
                .query((row, number) -> new Saved(
                        row.getObject(1, UUID.class),
                        mapper.readValue(row.getString(2), PaperDraft.class),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** @throws InvalidInputException if it is larger than any paper that can be sent */
    public void save(AccountId account, PaperDraft draft) {
        var content = mapper.writeValueAsString(draft);
        if (content.length() > LARGEST) {
            throw InvalidInputException.of("", "application.paper.too-large");
        }
        jdbc.sql("""
                insert into recognition_paper_draft (account_id, submission, content, saved_at) values (?, ?, ?, ?)
                on conflict (account_id) do update set content = excluded.content, saved_at = excluded.saved_at""")
                .params(
                        account.value(),
                        identifiers.next(),
                        content,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Throws it away; thrown away twice is thrown away. */
    public void remove(AccountId account) {
        jdbc.sql("delete from recognition_paper_draft where account_id = ?")
                .param(account.value())
                .update();
    }
}
