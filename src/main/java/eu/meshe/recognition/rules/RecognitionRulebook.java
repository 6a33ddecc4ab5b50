package eu.meshe.recognition.rules;

import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.Credits;
import eu.meshe.platform.StaleVersionException;
import eu.meshe.platform.cache.TableCache;
import eu.meshe.platform.cache.TableCaches;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules of all institutions; an institution that has laid down none has the {@linkplain RecognitionRules#standard standard} ones. */
@Repository
public class RecognitionRulebook {

    private static final String TABLE = "recognition_rules";

    private static final String FIRST = """
            insert into recognition_rules (institution_id, days_counted, appeal_days, appeal_decision_days, on_expiry,
              expiry_basis, warn_days, two_people, pauses_allowed, most_recognised_credits, residency_share,
              currency_years, version)
            values (:institution, :counted, :appeal, :appealDecision, :onExpiry, :basis, :warn, :two, :pauses, :most,
              :share, :years, 1)
            on conflict do nothing""";

    private static final String NEXT = """
            update recognition_rules set days_counted = :counted, appeal_days = :appeal,
              appeal_decision_days = :appealDecision, on_expiry = :onExpiry, expiry_basis = :basis, warn_days = :warn,
              two_people = :two, pauses_allowed = :pauses, most_recognised_credits = :most, residency_share = :share,
              currency_years = :years, version = version + 1
            where institution_id = :institution and version = :version""";

    private final JdbcClient jdbc;
    private final TableCaches caches;
    private final TableCache<InstitutionId, RecognitionRules> byInstitution;

    public RecognitionRulebook(JdbcClient jdbc, TableCaches caches) {
        this.jdbc = jdbc;
        this.caches = caches;
        this.byInstitution = caches.ofTable(TABLE, this::read);
    }

    public RecognitionRules getRules(InstitutionId institution) {
        var found = byInstitution.find(institution);
        return found == null ? RecognitionRules.standard(institution) : found;
    }

    /** Never {@code null}, so that an institution without rules of its own is remembered, too. */
    private @Nullable RecognitionRules read(InstitutionId institution) {
        return jdbc.sql("select * from recognition_rules where institution_id = ?")
                .param(institution.value())
                .query(RecognitionRulebook::map)
                .optional()
                .orElseGet(() -> RecognitionRules.standard(institution));
    }

    /** @throws StaleVersionException if they were changed since they were read */
    void save(RecognitionRules rules) {
        var changed = jdbc.sql(rules.version() == 0 ? FIRST : NEXT)
                .params(parameters(rules))
                .update();
        caches.changed(TABLE);
        if (changed == 0) {
            throw new StaleVersionException("recognition rules");
        }
    }

    private static Map<String, @Nullable Object> parameters(RecognitionRules rules) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("institution", rules.institution().value());
        parameters.put("counted", rules.daysCounted().name());
        parameters.put("appeal", rules.appealDays());
        parameters.put("appealDecision", rules.appealDecisionDays());
        parameters.put("onExpiry", rules.onExpiry().name());
        parameters.put("basis", rules.expiryBasis());
        parameters.put("warn", rules.warnDays());
        parameters.put("two", rules.twoPeople());
        parameters.put("pauses", rules.pausesAllowed());
        var most = rules.mostRecognisedCredits();
        parameters.put("most", most == null ? null : most.points());
        parameters.put("share", rules.residencyShare());
        parameters.put("years", rules.currencyYears());
        parameters.put("version", rules.version());
        return parameters;
    }

    private static RecognitionRules map(ResultSet row, int number) throws SQLException {
        var most = row.getObject("most_recognised_credits", BigDecimal.class);
        return new RecognitionRules(
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                DayCount.valueOf(row.getString("days_counted")),
                row.getInt("appeal_days"),
                row.getInt("appeal_decision_days"),
                OnExpiry.valueOf(row.getString("on_expiry")),
                row.getString("expiry_basis"),
                row.getInt("warn_days"),
                row.getBoolean("two_people"),
                row.getBoolean("pauses_allowed"),
                most == null ? null : new Credits(most),
                row.getObject("residency_share", Integer.class),
                row.getObject("currency_years", Integer.class),
                row.getInt("version"));
    }
}
