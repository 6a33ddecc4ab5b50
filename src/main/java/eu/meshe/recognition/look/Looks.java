package eu.meshe.recognition.look;

import eu.meshe.institution.Account;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.NotFoundException;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.Applications;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who looked at what, once a day for each person and thing. Rows are added, never changed. */
@Repository
public class Looks {

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private final JdbcClient jdbc;
    private final Applications applications;
    private final Clock clock;

    Looks(JdbcClient jdbc, Applications applications, Clock clock) {
        this.jdbc = jdbc;
        this.applications = applications;
        this.clock = clock;
    }

    /** Keeps that a member of staff looked; the case has to be her institution's, or nothing is kept. */
    public void keep(StaffMember officer, ApplicationId id, Look.What what) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        jdbc.sql("""
                insert into recognition_look (institution_id, application_id, person_id, what, day, at)
                select a.institution_id, a.id, :person, :what, :day, :at from recognition_application a
                where a.institution_id = :institution and a.id = :id
                on conflict do nothing""")
                .param("person", officer.account().id().value())
                .param("what", what.name())
                .param("day", LocalDate.ofInstant(now, ZONE))
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("institution", officer.institutionId().value())
                .param("id", id.value())
                .update();
    }

    /**
     * The looks at one of her applications, the latest first.
     *
     * @throws NotFoundException if she has no such application
     */
    public List<Look> list(Account applicant, ApplicationId id) {
        var application = applications.getOwn(applicant.id(), id);
        return jdbc.sql("""
                select p.given_name || ' ' || p.family_name as who, l.what, l.at
                from recognition_look l join account p on p.id = l.person_id
                where l.institution_id = ? and l.application_id = ? order by l.at desc, l.what limit 500""")
                .params(application.institutionId().value(), id.value())
                .query((row, number) -> new Look(
                        row.getString("who").strip(),
                        Look.What.valueOf(row.getString("what")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
