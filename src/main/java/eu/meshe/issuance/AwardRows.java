package eu.meshe.issuance;

import eu.meshe.catalogue.MicroCredentialId;
import eu.meshe.credential.Claim;
import eu.meshe.institution.AccountId;
import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.AssessmentType;
import eu.meshe.learning.IdentityCheck;
import eu.meshe.platform.database.Json;
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

/** Awards to and from rows. */
@Component
class AwardRows {

    private final Json json;

    AwardRows(Json json) {
        this.json = json;
    }

    Award read(ResultSet row, int number) throws SQLException {
        var until = row.getObject("valid_until", OffsetDateTime.class);
        return new Award(
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                new AwardId(row.getObject("id", UUID.class)),
                new MicroCredentialId(row.getObject("micro_credential_id", UUID.class)),
                row.getInt("edition"),
                json.read(row.getString("achievement"), Achievement.class),
                learner(row),
                result(row),
                instant(row, "issued_at"),
                until == null ? null : until.toInstant(),
                Award.State.valueOf(row.getString("state")),
                lastChange(row),
                row.getInt("status_list"),
                row.getInt("status_position"),
                row.getInt("version"));
    }

    private static Learner learner(ResultSet row) throws SQLException {
        var account = row.getObject("account_id", UUID.class);
        return new Learner(
                row.getString("given_name"),
                row.getString("family_name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("email"),
                account == null ? null : new AccountId(account));
    }

    private static Claim.Result result(ResultSet row) throws SQLException {
        return new Claim.Result(
                row.getString("grade"),
                row.getString("grading_scale"),
                row.getObject("achieved_on", LocalDate.class),
                AssessmentType.valueOf(row.getString("assessment")),
                IdentityCheck.valueOf(row.getString("identity_check")),
                List.of());
    }

    private static @Nullable StatusChange lastChange(ResultSet row) throws SQLException {
        var reason = row.getString("state_reason");
        return reason == null
                ? null
                : new StatusChange(
                        moveTo(Award.State.valueOf(row.getString("state"))), reason, instant(row, "state_since"));
    }

    private static StatusMove moveTo(Award.State state) {
        return switch (state) {
            case ACTIVE -> StatusMove.REINSTATE;
            case SUSPENDED -> StatusMove.SUSPEND;
            case REVOKED -> StatusMove.REVOKE;
        };
    }

    static StatusChange change(ResultSet row, int number) throws SQLException {
        return new StatusChange(StatusMove.valueOf(row.getString("move")), row.getString("reason"), instant(row, "at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    Map<String, @Nullable Object> written(Award award) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("institution", award.institutionId().value());
        values.put("id", award.id().value());
        values.put("microCredential", award.microCredentialId().value());
        values.put("edition", award.edition());
        values.put("achievement", json.column(award.achievement()).getValue());
        values.put("title", json.textsColumn(award.achievement().title().byLanguage()));
        values.put("issuedAt", award.issuedAt().atOffset(ZoneOffset.UTC));
        values.put(
                "validUntil",
                award.validUntil() == null ? null : award.validUntil().atOffset(ZoneOffset.UTC));
        values.put("list", award.statusList());
        values.put("position", award.statusIndex());
        putLearner(values, award.learner());
        putResult(values, award.result());
        return values;
    }

    private static void putLearner(Map<String, @Nullable Object> values, Learner learner) {
        values.put("givenName", learner.givenName());
        values.put("familyName", learner.familyName());
        values.put("birthDate", learner.birthDate());
        values.put("email", learner.email());
        values.put(
                "account", learner.account() == null ? null : learner.account().value());
    }

    private static void putResult(Map<String, @Nullable Object> values, Claim.Result result) {
        values.put("grade", result.grade());
        values.put("gradingScale", result.gradingScale());
        values.put("achievedOn", Objects.requireNonNull(result.achievedOn()));
        values.put("assessment", Objects.requireNonNull(result.assessment()).name());
        values.put(
                "identityCheck", Objects.requireNonNull(result.identityCheck()).name());
    }
}
