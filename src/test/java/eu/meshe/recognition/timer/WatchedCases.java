package eu.meshe.recognition.timer;

import eu.meshe.institution.Account;
import eu.meshe.institution.Memberships;
import eu.meshe.institution.Role;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.ledger.LedgerEntry;
import eu.meshe.ledger.ProveEntry;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplicationState;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.RecognitionFixture;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A learner who has applied, and those who are to decide in time. */
abstract class WatchedCases {

    @Autowired
    RecognitionFixture fixture;

    @Autowired
    RunningDeadlines deadlines;

    @Autowired
    MeetDeadline meet;

    @Autowired
    TransactionTemplate turn;

    @Autowired
    Applications applications;

    @Autowired
    Memberships memberships;

    @Autowired
    ProveEntry log;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    StaffMember awarding;
    StaffMember deciding;
    Account administrator;
    Account learner;

    @BeforeEach
    void aLearnerHasApplied() {
        awarding = fixture.anOfficer("Northwick Institute");
        deciding = fixture.anOfficer("University of Slow Decisions");
        administrator = fixture.aPerson("Ada", "Administrator");
        memberships.grant(deciding.institutionId(), administrator.id(), Role.ADMINISTRATOR);
        learner = fixture.aPerson("Pia", "Patient");
    }

    Application anApplication() {
        return anApplication(learner);
    }

    Application anApplication(Account by) {
        return fixture.anApplication(by, awarding, deciding);
    }

    /** As it is when nobody decided in time. */
    Application overdue(Application application) {
        jdbc.sql("update recognition_application set decide_by = ? where id = ?")
                .params(fixture.today().minusDays(1), application.id().value())
                .update();
        return applications.getCase(deciding.institutionId(), application.id());
    }

    void set(Application application, String column, String expression) {
        jdbc.sql("update recognition_application set " + column + " = " + expression + " where id = ?")
                .param(application.id().value())
                .update();
    }

    void run(Clock moved) {
        new DeadlineTimer(deadlines, meet, turn, moved).run(deciding.institutionId());
    }

    List<LedgerEntry> entries(Application application, String kind) {
        return log.listAbout(application.id().toString()).stream()
                .filter(entry -> entry.kind().equals(kind))
                .toList();
    }

    ApplicationState.Name stateOf(Application application) {
        return applications
                .getCase(deciding.institutionId(), application.id())
                .state()
                .name();
    }
}
