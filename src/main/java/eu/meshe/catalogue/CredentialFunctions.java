package eu.meshe.catalogue;

import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.database.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each micro-credential is good for, as its institution states it at present. */
@Repository
public class CredentialFunctions {

    private final JdbcClient jdbc;
    private final Json json;

    CredentialFunctions(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public CredentialFunction of(InstitutionId institution, MicroCredentialId id) {
        return jdbc.sql("""
                select access, profession from credential_function where institution_id = ? and micro_credential_id = ?""")
                .params(institution.value(), id.value())
                .query(this::read)
                .optional()
                .orElse(CredentialFunction.NOT_STATED);
    }

    void set(InstitutionId institution, MicroCredentialId id, CredentialFunction function) {
        jdbc.sql("""
                insert into credential_function (institution_id, micro_credential_id, access, profession)
                values (:institution, :id, :access, :profession)
                on conflict (institution_id, micro_credential_id) do update set access = :access, profession = :profession""")
                .param("institution", institution.value())
                .param("id", id.value())
                .param("access", column(function.access()))
                .param("profession", column(function.profession()))
                .update();
    }

    private @Nullable Object column(@Nullable LocalisedText text) {
        return text == null ? null : json.textsColumn(text.byLanguage());
    }

    private CredentialFunction read(ResultSet row, int number) throws SQLException {
        return new CredentialFunction(text(row.getString("access")), text(row.getString("profession")));
    }

    private @Nullable LocalisedText text(@Nullable String stored) {
        return stored == null ? null : new LocalisedText(json.readTexts(stored));
    }
}
