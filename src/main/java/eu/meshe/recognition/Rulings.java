package eu.meshe.recognition;

import eu.meshe.institution.AccountId;
import eu.meshe.institution.InstitutionId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every ruling there was on an application: added, never changed. */
@Repository
public class Rulings {

    private final JdbcClient jdbc;
    private final ApplicationRows rows;

    Rulings(JdbcClient jdbc, ApplicationRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The rulings on one application, the first one first. */
    public List<Ruling> list(InstitutionId institution, ApplicationId id) {
        return jdbc.sql("""
                select ruling from recognition_ruling where institution_id = ? and application_id = ? order by number""")
                .params(institution.value(), id.value())
                .query((row, number) -> rows.readRuling(row.getString(1)))
                .list();
    }

    /** Whether that person had a part in any ruling there was on it: a slip that a colleague puts right makes her no stranger to it. */
    public boolean isAnyBy(Application application, AccountId person) {
        return list(application.institutionId(), application.id()).stream().anyMatch(ruling -> ruling.isBy(person));
    }

    /** Whether there is an appeal against what that person had a part in: then she decides nothing of it, nor what it rests on. */
    public boolean isContestedBy(Application application, AccountId person) {
        return application.openAppeal() != null && isAnyBy(application, person);
    }

    /** The number that the next ruling on it gets. */
    int nextNumber(Application application) {
        return jdbc.sql("""
                select coalesce(max(number), 0) + 1 from recognition_ruling
                where institution_id = ? and application_id = ?""")
                .params(application.institutionId().value(), application.id().value())
                .query(Integer.class)
                .single();
    }

    void add(Application application, Ruling ruling) {
        jdbc.sql("""
                insert into recognition_ruling (institution_id, application_id, number, at, ruling)
                values (?, ?, ?, ?, ?)""")
                .params(
                        application.institutionId().value(),
                        application.id().value(),
                        ruling.number(),
                        ruling.at().atOffset(ZoneOffset.UTC),
                        rows.write(ruling))
                .update();
    }
}
