package eu.meshe.recognition.precedents;

import eu.meshe.institution.AccountId;
import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.Credits;
import eu.meshe.learning.IscedField;
import eu.meshe.platform.Message;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.DecisionOutcome;
import eu.meshe.recognition.Element;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Precedents to and from their rows. */
@Component
class PrecedentRows {

    private static final int LONGEST_WORDS = 2000;

    /** Fields by which one is found; they are in its index, whose entries are bounded. */
    private static final int MOST_FIELDS = 100;

    private final JsonMapper mapper;

    PrecedentRows(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** What is kept of being out of force. */
    private record StoredOut(
            Instant since,
            Cause cause,
            List<Message> changes,
            @Nullable String note,
            @Nullable UUID by) {}

    /** What is kept of an earlier state. */
    private record StoredState(
            CaseFacts facts,
            int ruling,
            String outcome,
            @Nullable BigDecimal credits,
            List<String> differences,
            LocalDate on,
            @Nullable String text,
            Sharing sharing,
            @Nullable StoredOut out,
            @Nullable Integer sourceBaseline,
            int targetBaseline) {}

    Map<String, @Nullable Object> parameters(Precedent it) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("institution", it.institutionId().value());
        parameters.put("id", it.id().value());
        parameters.put("application", it.application().value());
        parameters.put("text", it.text());
        parameters.put("sharing", it.sharing().name());
        parameters.put("sourceBaseline", it.sourceBaseline());
        parameters.put("targetBaseline", it.targetBaseline());
        parameters.put("changed", it.changedAt().atOffset(ZoneOffset.UTC));
        parameters.put("version", it.version());
        var out = out(it.force());
        parameters.put("since", out == null ? null : out.since().atOffset(ZoneOffset.UTC));
        parameters.put("details", out == null ? null : mapper.writeValueAsString(out));
        parameters.putAll(judgement(it.judgement()));
        parameters.putAll(facts(it.facts()));
        return parameters;
    }

    private static Map<String, @Nullable Object> judgement(Judgement it) {
        var parameters = new HashMap<String, @Nullable Object>();
        var credits = it.credits();
        parameters.put("ruling", it.ruling());
        parameters.put("outcome", it.outcome().slug());
        parameters.put("credits", credits == null ? null : credits.points());
        parameters.put(
                "differences", it.differences().stream().map(Element::slug).toArray(String[]::new));
        parameters.put("on", it.on());
        return parameters;
    }

    private Map<String, @Nullable Object> facts(CaseFacts facts) {
        var source = facts.source();
        var achievement = source.achievement();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("facts", mapper.writeValueAsString(facts));
        parameters.put("source", source.microCredential());
        parameters.put("target", facts.target().microCredential());
        parameters.put("awarding", source.awardingKey());
        parameters.put("achievement", source.achievementKey());
        parameters.put(
                "awardingWords", cut(Words.plain(Stream.of(source.awarding().legalName()))));
        parameters.put(
                "titleWords",
                cut(Words.plain(Stream.of(
                        achievement.title(), facts.target().achievement().title()))));
        parameters.put(
                "level",
                achievement.level() == null ? null : achievement.level().level());
        parameters.put(
                "fields",
                achievement.fields().stream()
                        .map(IscedField::code)
                        .distinct()
                        .limit(MOST_FIELDS)
                        .toArray(String[]::new));
        return parameters;
    }

    private static String cut(String words) {
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
    }

    Precedent map(ResultSet row, int number) throws SQLException {
        var credits = row.getBigDecimal("credits");
        var details = row.getString("out_details");
        return new Precedent(
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                new PrecedentId(row.getObject("id", UUID.class)),
                new ApplicationId(row.getObject("application_id", UUID.class)),
                mapper.readValue(row.getString("facts"), CaseFacts.class),
                judgement(
                        row.getInt("ruling"),
                        row.getString("outcome"),
                        credits,
                        texts(row.getArray("differences")),
                        row.getObject("decided_on", LocalDate.class)),
                row.getString("released_text"),
                Sharing.valueOf(row.getString("sharing")),
                force(details == null ? null : mapper.readValue(details, StoredOut.class)),
                row.getObject("source_baseline", Integer.class),
                row.getInt("target_baseline"),
                instant(row, "changed_at"),
                row.getInt("version"));
    }

    String writeState(Precedent it) {
        var credits = it.judgement().credits();
        return mapper.writeValueAsString(new StoredState(
                it.facts(),
                it.judgement().ruling(),
                it.judgement().outcome().slug(),
                credits == null ? null : credits.points(),
                it.judgement().differences().stream().map(Element::slug).toList(),
                it.judgement().on(),
                it.text(),
                it.sharing(),
                out(it.force()),
                it.sourceBaseline(),
                it.targetBaseline()));
    }

    /** @param now the precedent as it is, for what never changes */
    PrecedentVersion mapVersion(Precedent now, ResultSet row) throws SQLException {
        var state = mapper.readValue(row.getString("state"), StoredState.class);
        var then = new Precedent(
                now.institutionId(),
                now.id(),
                now.application(),
                state.facts(),
                judgement(state.ruling(), state.outcome(), state.credits(), state.differences(), state.on()),
                state.text(),
                state.sharing(),
                force(state.out()),
                state.sourceBaseline(),
                state.targetBaseline(),
                instant(row, "at"),
                row.getInt("number"));
        var person = row.getObject("person_id", UUID.class);
        return new PrecedentVersion(
                then,
                Cause.valueOf(row.getString("cause")),
                person == null ? null : new AccountId(person),
                row.getString("note"));
    }

    private static Judgement judgement(
            int ruling, String outcome, @Nullable BigDecimal credits, List<String> differences, LocalDate on) {
        return new Judgement(
                ruling,
                DecisionOutcome.findBySlug(outcome).orElseThrow(),
                credits == null ? null : new Credits(credits),
                differences.stream()
                        .map(slug -> Element.findBySlug(slug).orElseThrow())
                        .toList(),
                on);
    }

    private static @Nullable StoredOut out(Force force) {
        if (!(force instanceof Force.OutOfForce out)) {
            return null;
        }
        var by = out.by();
        return new StoredOut(out.since(), out.cause(), out.changes(), out.note(), by == null ? null : by.value());
    }

    private static Force force(@Nullable StoredOut out) {
        return out == null
                ? new Force.InForce()
                : new Force.OutOfForce(
                        out.since(),
                        out.cause(),
                        out.changes(),
                        out.note(),
                        out.by() == null ? null : new AccountId(out.by()));
    }

    private static List<String> texts(Array column) throws SQLException {
        return Arrays.asList((String[]) column.getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
