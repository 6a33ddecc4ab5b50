package eu.meshe.recognition;

import eu.meshe.institution.AccountId;
import eu.meshe.institution.InstitutionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
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
        parameters.put("decideBy", application.decideBy());
        parameters.put("agreed", application.agreed());
        parameters.put("version", application.version());
        parameters.putAll(stateParameters(application.state()));
        return parameters;
    }

    private Map<String, @Nullable Object> stateParameters(ApplicationState state) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("state", state.name().name());
        parameters.put("stateAt", state.at().atOffset(ZoneOffset.UTC));
        parameters.put("officer", officer(state));
        parameters.put("decision", null);
        parameters.put("identity", null);
        if (state instanceof ApplicationState.Decided decided) {
            parameters.put("decision", mapper.writeValueAsString(DecisionDraft.of(decided.decision(), null)));
            parameters.put("identity", decided.identityConfirmation());
        }
        return parameters;
    }

    private static @Nullable UUID officer(ApplicationState state) {
        return switch (state) {
            case ApplicationState.UnderAssessment taken -> taken.by().value();
            case ApplicationState.Decided decided -> decided.by().value();
            case ApplicationState.Submitted submitted -> null;
            case ApplicationState.Withdrawn withdrawn -> null;
        };
    }

    Application map(ResultSet row, int number) throws SQLException {
        return new Application(
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                new ApplicationId(row.getObject("id", UUID.class)),
                mapper.readValue(row.getString("applicant"), Applicant.class),
                mapper.readValue(row.getString("source"), Source.class),
                mapper.readValue(row.getString("verified_then"), VerifiedThen.class),
                mapper.readValue(row.getString("target"), Target.class),
                row.getString("statement"),
                instant(row, "submitted_at"),
                row.getObject("decide_by", LocalDate.class),
                row.getBoolean("agreed"),
                state(row),
                row.getInt("version"));
    }

    private ApplicationState state(ResultSet row) throws SQLException {
        var at = instant(row, "state_at");
        return switch (ApplicationState.Name.valueOf(row.getString("state"))) {
            case SUBMITTED -> new ApplicationState.Submitted(at);
            case UNDER_ASSESSMENT -> new ApplicationState.UnderAssessment(at, officer(row));
            case WITHDRAWN -> new ApplicationState.Withdrawn(at);
            case DECIDED ->
                new ApplicationState.Decided(
                        at,
                        officer(row),
                        StoredDecision.read(mapper.readValue(row.getString("decision"), DecisionDraft.class)),
                        row.getString("identity_confirmation"));
        };
    }

    private static AccountId officer(ResultSet row) throws SQLException {
        return new AccountId(Objects.requireNonNull(row.getObject("officer_id", UUID.class)));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
