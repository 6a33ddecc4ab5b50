package eu.meshe.recognition;

import eu.meshe.catalogue.Edition;
import eu.meshe.institution.Account;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.Page;
import eu.meshe.recognition.SubmissionRequest.Towards;
import eu.meshe.recognition.evidence.NoteInterview;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A learner, the university that awarded her credential and two that she applies at. */
abstract class Submissions {

    @Autowired
    RecognitionFixture fixture;

    @Autowired
    ApplyForRecognition apply;

    @Autowired
    NoteInterview interview;

    @Autowired
    DecideRecognition decide;

    @Autowired
    Applications applications;

    StaffMember awarding;
    StaffMember deciding;
    StaffMember alsoDeciding;
    Account learner;

    @BeforeEach
    void aLearnerAndTwoUniversitiesToApplyAt() {
        awarding = fixture.anOfficer("Northwick Institute");
        deciding = fixture.anOfficer("University of Invented Sands");
        alsoDeciding = fixture.anOfficer("Imagined Polytechnic");
        learner = fixture.aPerson("Noor", "Voorbeeld");
    }

    SubmissionRequest request(byte[] document, List<Towards> targets) {
        return new SubmissionRequest(fixture.anId(), Source.Basis.CREDENTIAL, targets, document, "Please.", List.of());
    }

    Edition anOffer(StaffMember by) {
        return fixture.anOffer(by, "Privacy for administrators", "5", "130");
    }

    byte[] aDocument() {
        return fixture.aDocument(fixture.anAward(awarding, learner));
    }

    long countOwn() {
        return applications.listOwn(learner.id(), Page.Request.first(50)).total();
    }

    static DecisionDraft full(@Nullable String identity) {
        return new DecisionDraft(
                "full",
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                identity == null ? null : "true",
                identity);
    }

    static List<String> wrongFields(Runnable attempt) {
        try {
            attempt.run();
        } catch (InvalidInputException e) {
            return e.problems().stream().map(problem -> problem.field()).toList();
        }
        throw new AssertionError("Nothing was refused");
    }

    static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var results = new ArrayList<T>();
            for (var each : threads.invokeAll(java.util.Collections.nCopies(times, call))) {
                @Nullable T result = each.get();
                results.add(Objects.requireNonNull(result));
            }
            return results;
        }
    }
}
