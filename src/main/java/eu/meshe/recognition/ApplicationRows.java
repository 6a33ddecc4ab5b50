package eu.meshe.recognition;

import eu.meshe.institution.AccountId;
import eu.meshe.institution.InstitutionId;
import eu.meshe.partnership.AgreementId;
import eu.meshe.recognition.rules.DayCount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Applications to and from rows. The snapshots are kept as JSON text, members in the order of the records. */
@Component
class ApplicationRows {

    private final JsonMapper mapper;

    ApplicationRows(JsonMapper mapper) {
        this.mapper = mapper;
    }

    Map<String, @Nullable Object> parameters(Application application) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("institution", application.institutionId().value());
        parameters.put("id", application.id().value());
        parameters.put("applicantId", application.applicant().account().value());
        parameters.put("applicant", mapper.writeValueAsString(application.applicant()));
        parameters.put("key", application.source().key());
        parameters.put("source", mapper.writeValueAsString(application.source()));
        parameters.put("verified", mapper.writeValueAsString(application.verifiedThen()));
        parameters.put("targetId", application.target().microCredential());
        parameters.put("target", mapper.writeValueAsString(application.target()));
        parameters.put("statement", application.statement());
        parameters.put("submitted", application.submittedAt().atOffset(ZoneOffset.UTC));
        parameters.put("submission", application.submission());
        parameters.putAll(clockParameters(application.clock()));
        parameters.put("version", application.version());
        parameters.putAll(stateParameters(application.state()));
        return parameters;
    }

    private Map<String, @Nullable Object> clockParameters(CaseClock clock) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("complete", clock.complete());
        parameters.put("days", clock.days());
        parameters.put("agreed", clock.agreed());
        parameters.put("counted", clock.counted().name());
        parameters.put(
                "agreement",
                clock.agreement() == null ? null : clock.agreement().value());
        parameters.put("decideBy", clock.due());
        parameters.put("pauses", mapper.writeValueAsString(clock.pauses()));
        return parameters;
    }

    private Map<String, @Nullable Object> stateParameters(ApplicationState state) {
        var parameters = new HashMap<String, @Nullable Object>();
        var officer = state.officer();
        var ruling = rulingIn(state);
        var details = StoredDetails.of(state);
        parameters.put("state", state.name().name());
        parameters.put("stateAt", state.at().atOffset(ZoneOffset.UTC));
        parameters.put("officer", officer == null ? null : officer.value());
        parameters.put("ruling", ruling == null ? null : write(ruling));
        parameters.put(
                "outcome", ruling == null ? null : ruling.decision().outcome().slug());
        parameters.put("details", details == null ? null : mapper.writeValueAsString(details));
        return parameters;
    }

    private static @Nullable Ruling rulingIn(ApplicationState state) {
        return switch (state) {
            case ApplicationState.Proposed proposed -> proposed.proposal();
            case ApplicationState.Decided decided -> decided.ruling();
            case ApplicationState.Appealed appealed -> appealed.contested();
            case ApplicationState.AppealProposed proposed -> proposed.appealed().contested();
            case ApplicationState.SettlementProposed proposed ->
                proposed.before().ruling();
            case ApplicationState.Submitted submitted -> null;
            case ApplicationState.UnderAssessment taken -> null;
            case ApplicationState.Waiting waiting -> null;
            case ApplicationState.Withdrawn withdrawn -> null;
        };
    }

    String write(Ruling ruling) {
        return mapper.writeValueAsString(StoredRuling.of(ruling));
    }

    Ruling readRuling(String stored) {
        return mapper.readValue(stored, StoredRuling.class).read();
    }

    Application map(ResultSet row, int number) throws SQLException {
        return new Application(
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                new ApplicationId(row.getObject("id", UUID.class)),
                row.getObject("submission_id", UUID.class),
                mapper.readValue(row.getString("applicant"), Applicant.class),
                mapper.readValue(row.getString("source"), Source.class),
                mapper.readValue(row.getString("verified_then"), VerifiedThen.class),
                mapper.readValue(row.getString("target"), Target.class),
                row.getString("statement"),
                instant(row, "submitted_at"),
                clock(row),
                state(row),
                row.getInt("version"));
    }

    private CaseClock clock(ResultSet row) throws SQLException {
        return new CaseClock(
                row.getObject("complete_on", LocalDate.class),
                row.getInt("allowed_days"),
                row.getBoolean("agreed"),
                DayCount.valueOf(row.getString("days_counted")),
                agreement(row.getObject("agreement_id", UUID.class)),
                row.getObject("decide_by", LocalDate.class),
                List.of(mapper.readValue(row.getString("pauses"), PauseTaken[].class)));
    }

    private static @Nullable AgreementId agreement(@Nullable UUID stored) {
        return stored == null ? null : new AgreementId(stored);
    }

    private ApplicationState state(ResultSet row) throws SQLException {
        var at = instant(row, "state_at");
        return switch (ApplicationState.Name.valueOf(row.getString("state"))) {
            case SUBMITTED -> new ApplicationState.Submitted(at);
            case UNDER_ASSESSMENT -> new ApplicationState.UnderAssessment(at, Objects.requireNonNull(officer(row)));
            case WAITING -> waiting(row, at);
            case PROPOSED -> new ApplicationState.Proposed(at, readRuling(row.getString("ruling")));
            case DECIDED -> new ApplicationState.Decided(readRuling(row.getString("ruling")), false);
            case DECIDED_ON_APPEAL -> new ApplicationState.Decided(readRuling(row.getString("ruling")), true);
            case SETTLEMENT_PROPOSED -> settlementProposed(row, at, false);
            case SETTLEMENT_PROPOSED_ON_APPEAL -> settlementProposed(row, at, true);
            case APPEALED -> appealed(row, at);
            case APPEAL_PROPOSED -> appealProposed(row, at);
            case WITHDRAWN -> new ApplicationState.Withdrawn(at);
        };
    }

    private ApplicationState waiting(ResultSet row, Instant at) throws SQLException {
        var details = mapper.readValue(row.getString("details"), StoredDetails.class);
        return new ApplicationState.Waiting(
                at,
                officer(row),
                Objects.requireNonNull(details.reason()),
                details.note(),
                details.requested() == null ? List.of() : details.requested());
    }

    private ApplicationState settlementProposed(ResultSet row, Instant at, boolean onAppeal) throws SQLException {
        var details = mapper.readValue(row.getString("details"), StoredDetails.class);
        return new ApplicationState.SettlementProposed(
                at,
                new ApplicationState.Decided(readRuling(row.getString("ruling")), onAppeal),
                Objects.requireNonNull(details.proposal()).read());
    }

    private ApplicationState appealProposed(ResultSet row, Instant at) throws SQLException {
        var details = mapper.readValue(row.getString("details"), StoredDetails.class);
        return new ApplicationState.AppealProposed(
                at,
                appealed(row, Objects.requireNonNull(details.since())),
                Objects.requireNonNull(details.proposal()).read());
    }

    private ApplicationState.Appealed appealed(ResultSet row, Instant at) throws SQLException {
        var details = mapper.readValue(row.getString("details"), StoredDetails.class);
        return new ApplicationState.Appealed(
                at, readRuling(row.getString("ruling")), Objects.requireNonNull(details.grounds()), officer(row));
    }

    private static @Nullable AccountId officer(ResultSet row) throws SQLException {
        var officer = row.getObject("officer_id", UUID.class);
        return officer == null ? null : new AccountId(officer);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
