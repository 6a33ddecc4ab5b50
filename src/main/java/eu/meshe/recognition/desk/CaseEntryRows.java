package eu.meshe.recognition.desk;

import eu.meshe.institution.AccountId;
import eu.meshe.learning.LocalisedText;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.ApplicationState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lines of cases from rows. */
@Component
class CaseEntryRows {

    private final JsonMapper mapper;

    CaseEntryRows(JsonMapper mapper) {
        this.mapper = mapper;
    }

    RowMapper<CaseEntry> mapper(CaseSort sort) {
        return (row, number) -> map(row, sort);
    }

    LocalisedText text(String stored) {
        return mapper.readValue(stored, LocalisedText.class);
    }

    private CaseEntry map(ResultSet row, CaseSort sort) throws SQLException {
        var officer = row.getObject("officer_id", UUID.class);
        return new CaseEntry(
                new ApplicationId(row.getObject("application_id", UUID.class)),
                ApplicationState.Name.valueOf(row.getString("state")),
                instant(row, "state_at"),
                officer == null ? null : new AccountId(officer),
                "",
                row.getString("outcome"),
                Objects.requireNonNull(row.getObject("decide_by", LocalDate.class)),
                instant(row, "submitted_at"),
                new AccountId(row.getObject("applicant_id", UUID.class)),
                row.getString("applicant"),
                text(row.getString("credential")),
                text(row.getString("issuer")),
                row.getObject("target_id", UUID.class),
                text(row.getString("target")),
                row.getInt("version"),
                sort == CaseSort.ARRIVAL ? instant(row, "key").toString() : row.getString("key"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
