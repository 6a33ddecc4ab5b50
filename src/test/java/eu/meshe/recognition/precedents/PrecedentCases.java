package eu.meshe.recognition.precedents;

import eu.meshe.catalogue.Edition;
import eu.meshe.institution.Account;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplyForRecognition;
import eu.meshe.recognition.DecideRecognition;
import eu.meshe.recognition.DecisionDraft;
import eu.meshe.recognition.RecognitionFixture;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A course of one university and one of another, decisions on it, and the precedents that they become. */
abstract class PrecedentCases {

    @Autowired
    RecognitionFixture fixture;

    @Autowired
    ApplyForRecognition apply;

    @Autowired
    DecideRecognition decide;

    @Autowired
    RememberDecision remember;

    @Autowired
    Precedents precedents;

    @Autowired
    FindReader readers;

    @Autowired
    SharePrecedent share;

    @Autowired
    ChangeForce force;

    StaffMember awarding;
    StaffMember deciding;
    Account learner;
    Edition course;
    Edition target;

    @BeforeEach
    void aCourseOfOneUniversityAndOneOfAnother() {
        awarding = fixture.anOfficer("Northwick Institute");
        deciding = fixture.anOfficer("University of Invented Sands");
        learner = fixture.aPerson("Noor", "Voorbeeld");
        course = fixture.anOffer(awarding, "Data protection in practice", "3", "80");
        target = fixture.anOffer(deciding, "Privacy for administrators", "5", "130");
    }

    Precedent remembered(Application application) {
        remember.remember(application.institutionId(), application.id());
        return precedents.findOf(application.institutionId(), application.id()).orElseThrow();
    }

    Precedent remembered(Precedent earlier) {
        return precedents.getOwn(earlier.institutionId(), earlier.id());
    }

    Application decided(Account by, DecisionDraft draft) {
        var application = applied(by);
        return decide.decide(deciding, application.id(), application.version(), draft);
    }

    Application applied(Account by) {
        return applied(by, deciding, target);
    }

    Application applied(Account by, StaffMember at, Edition towards) {
        var document = fixture.aDocument(fixture.anAward(awarding, by, course));
        return apply.apply(by, fixture.aRequest(at, towards, document)).application();
    }

    DecisionDraft full() {
        return draft("full", null);
    }

    DecisionDraft partial(String credits) {
        return draft("partial", credits);
    }

    DecisionDraft draft(String outcome, @Nullable String credits) {
        return new DecisionDraft(
                outcome,
                credits == null ? List.of() : List.of("workload"),
                credits == null ? null : "The practical part is missing.",
                null,
                null,
                null,
                null,
                credits,
                null,
                null,
                null,
                null,
                null);
    }

    static <T> List<T> atOnce(int times, Callable<T> what) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            var answers = new java.util.ArrayList<T>();
            for (Future<T> answer : threads.invokeAll(java.util.Collections.nCopies(times, what))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
