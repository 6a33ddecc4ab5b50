package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.institution.Account;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.ledger.ProveEntry;
import eu.meshe.platform.Digest;
import eu.meshe.platform.NotFoundException;
import eu.meshe.recognition.conditions.ConditionName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** What was known when deciding is kept as it was, and the log's entry proves it without telling it. */
@ExchangeTest
class KeptAssessmentTest {

    @LocalServerPort
    private int port;

    @Autowired
    private RecognitionFixture fixture;

    @Autowired
    private DecideRecognition decide;

    @Autowired
    private CorrectDecision correct;

    @Autowired
    private AppealDecision appeals;

    @Autowired
    private DecideAppeal decideAppeal;

    @Autowired
    private JudgeCondition judge;

    @Autowired
    private KeptAssessments kept;

    @Autowired
    private ProveEntry log;

    @Autowired
    private JsonMapper json;

    private StaffMember awarding;
    private StaffMember deciding;
    private Account learner;
    private Application application;

    @BeforeEach
    void aLearnerHasApplied() {
        awarding = fixture.anOfficer("Northwick Institute");
        deciding = fixture.anOfficer("University of Invented Sands");
        learner = fixture.aPerson("Noor", "Voorbeeld");
        application = fixture.anApplication(learner, awarding, deciding);
    }

    @Test
    void theEntryAboutEachRulingHasTheDigestOfTheAssessmentItRestsOn() {
        judge.judge(
                deciding,
                application.id(),
                ConditionName.WORKLOAD,
                0,
                new JudgementDraft("met", "The workshop counts."));
        decide.decide(deciding, application.id(), 0, draft("partial", "2"));
        correct.correct(deciding, application.id(), 1, draft("partial", "2.5"), "A slip.");
        appeals.lodge(learner, application.id(), "All of it.");
        var colleague = fixture.anotherOfficer(deciding.institution());
        decideAppeal.decide(colleague, application.id(), 3, new AppealDraft("changed", "Yes.", draft("full", null)));

        assertThat(digestsInTheLog(application)).isEqualTo(digestsOfWhatIsKept(3));
        assertThat(new String(document(1), StandardCharsets.UTF_8)).contains("The workshop counts.");
        assertThat(factsInTheLog(application)).noneMatch(fact -> fact.contains("workshop"));
    }

    @Test
    void nobodyGuessesAnAssessmentFromItsDigest() {
        var same = fixture.theSameTo(application, learner, deciding);
        decide.decide(deciding, application.id(), 0, draft("full", null));
        decide.decide(deciding, same.id(), 0, draft("full", null));

        var salt = json.readTree(document(1)).path("salt").asString();
        var other = json.readTree(kept.document(deciding.institutionId(), same.id(), 1))
                .path("salt")
                .asString();
        assertThat(salt).matches("[0-9a-f]{32}").isNotEqualTo(other);
    }

    @Test
    void theDecidingInstitutionAloneFetchesItByteForByte() {
        decide.decide(deciding, application.id(), 0, draft("full", null));
        var address = "/api/v1/institutions/" + deciding.institution().slug() + "/cases/" + application.id()
                + "/assessments/";

        var fetched = by(deciding.account()).get(address + 1);

        assertThat(digestsInTheLog(application)).containsExactly(Digest.hex(fetched.body()));
        assertThat(by(deciding.account()).get(address + 2).statusCode()).isEqualTo(404);
        assertThat(by(learner).get(address + 1).statusCode()).isEqualTo(403);
        assertThat(by(awarding.account()).get(address + 1).statusCode()).isEqualTo(403);
        assertThatThrownBy(() -> kept.document(awarding.institutionId(), application.id(), 1))
                .isInstanceOf(NotFoundException.class);
    }

    private HttpCaller by(Account who) {
        return new HttpCaller(port).with("Authorization", "Bearer " + fixture.aToken(who));
    }

    private byte[] document(int ruling) {
        return kept.document(deciding.institutionId(), application.id(), ruling);
    }

    private List<String> digestsOfWhatIsKept(int rulings) {
        return IntStream.rangeClosed(1, rulings)
                .mapToObj(ruling -> Digest.hex(document(ruling)))
                .toList();
    }

    private List<String> digestsInTheLog(Application about) {
        return log.listAbout(about.id().toString()).stream()
                .flatMap(entry -> entry.facts().entrySet().stream())
                .filter(fact -> fact.getKey().equals("assessmentSha256"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private List<String> factsInTheLog(Application about) {
        return log.listAbout(about.id().toString()).stream()
                .flatMap(entry -> entry.facts().values().stream())
                .toList();
    }

    private static DecisionDraft draft(String outcome, @Nullable String credits) {
        return new DecisionDraft(
                outcome,
                List.of(),
                credits == null ? null : "A part is the same.",
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
}
