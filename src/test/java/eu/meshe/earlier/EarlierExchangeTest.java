package eu.meshe.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.institution.InstitutionId;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.ledger.AuditLedger;
import eu.meshe.ledger.AuditLedger.Finding.Kind;
import eu.meshe.ledger.LedgerEntry;
import eu.meshe.ledger.LedgerHead;
import eu.meshe.ledger.MerkleTree;
import eu.meshe.ledger.ProveEntry;
import eu.meshe.platform.Digest;
import eu.meshe.recognition.AppealDraft;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.ApplicationState;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.ConditionDraft;
import eu.meshe.recognition.ConfirmDecision;
import eu.meshe.recognition.DecideAppeal;
import eu.meshe.recognition.DecisionDraft;
import eu.meshe.recognition.OpenCaseSheet;
import eu.meshe.recognition.PauseCase;
import eu.meshe.recognition.PauseDraft;
import eu.meshe.recognition.RecognitionFixture;
import eu.meshe.recognition.ResumeCase;
import eu.meshe.recognition.Rulings;
import eu.meshe.recognition.SettleCondition;
import eu.meshe.recognition.Step;
import eu.meshe.recognition.Steps;
import eu.meshe.recognition.desk.CaseGroup;
import eu.meshe.recognition.desk.CaseQuery;
import eu.meshe.recognition.desk.ListCases;
import eu.meshe.recognition.rules.DayCount;
import eu.meshe.verification.Verdict;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The program of today goes on, the day after, with what an exchange of V108 had written. */
@SpringBootTest
@ContextConfiguration(initializers = EarlierExchange.class)
@Import({RecognitionFixture.class, EarlierExchangeTest.TheDayAfter.class})
class EarlierExchangeTest {

    @TestConfiguration
    static class TheDayAfter {

        @Bean
        @Primary
        Clock theDayAfter() {
            var now = Clock.systemUTC();
            return Clock.offset(now, Duration.between(now.instant(), Instant.parse("2026-11-23T12:00:00Z")));
        }
    }

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RecognitionFixture fixture;

    @Autowired
    private Institutions institutions;

    @Autowired
    private Applications applications;

    @Autowired
    private Steps steps;

    @Autowired
    private Rulings rulings;

    @Autowired
    private OpenCaseSheet sheets;

    @Autowired
    private ListCases list;

    @Autowired
    private PauseCase pause;

    @Autowired
    private ResumeCase resume;

    @Autowired
    private SettleCondition settle;

    @Autowired
    private DecideAppeal decideAppeal;

    @Autowired
    private ConfirmDecision confirm;

    @Autowired
    private VerifyCredential verify;

    @Autowired
    private AuditLedger audit;

    @Autowired
    private ProveEntry prove;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void eachCaseReadsAsItWasKept() {
        for (var id : List.of("Submitted", "Withdrawn", "Full", "Refused", "Changed", "Recalled")) {
            assertThat(steps.list(theCase(id).institutionId(), theCase(id).id()))
                    .as(id)
                    .isNotEmpty();
        }
        assertThat(theCase("Submitted").state()).isInstanceOf(ApplicationState.Submitted.class);
        assertThat(theCase("Submitted").clock().counted()).isEqualTo(DayCount.WORKING);
        assertThat(theCase("Submitted").decideBy()).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(theCase("Agreed").clock().counted()).isEqualTo(DayCount.CALENDAR);
        assertThat(theCase("Agreed").agreed()).isTrue();
        assertThat(theCase("Agreed").decideBy()).isEqualTo(LocalDate.of(2026, 12, 14));
        assertThat(theCase("Agreed").clock().agreement()).isNull();
        assertThat(theCase("Changed").state().name()).isEqualTo(ApplicationState.Name.DECIDED_ON_APPEAL);
        assertThat(rulings.list(
                        theCase("Changed").institutionId(), theCase("Changed").id()))
                .hasSize(2);
        assertThat(theCase("Appealed").openAppeal()).isNotNull();
        assertThat(theCase("Proposed").proposal()).isNotNull();
    }

    @Test
    void anOfficerOpensTheSheetOfEachAndFindsEachInHerList() {
        for (var institution : institutionsWithCases()) {
            var officer = fixture.anotherOfficer(institutions.getInstitution(institution));
            var listed =
                    list.list(officer, CaseQuery.of(CaseGroup.ALL), null, 50).items();
            assertThat(listed).hasSizeGreaterThanOrEqualTo(4);
            for (var entry : listed) {
                var sheet = sheets.open(officer, entry.id());
                assertThat(sheet.application().state().name()).isEqualTo(entry.state());
            }
        }
    }

    @Test
    void aPauseEndedAndMadeKeepsTheClockAndItsWordsAreSaltedFromNowOn() {
        var waiting = theCase("Waiting");
        var officer = officerOf(waiting);
        var resumed = resume.resume(officer, waiting.id(), waiting.version(), "It came by post.");
        assertThat(resumed.clock().counted()).isEqualTo(DayCount.WORKING);
        assertThat(resumed.decideBy())
                .isBetween(waiting.decideBy(), waiting.decideBy().plusDays(3));
        pause.pause(
                officer,
                waiting.id(),
                resumed.version(),
                new PauseDraft("documents", "One page is missing.", List.of("Page 2")));
        var said = steps.list(waiting.institutionId(), waiting.id()).getLast();
        assertThat(said.salt()).isNotNull();
        assertThat(digestsAbout(waiting.id())).contains(Digest.hex(said.salt() + "\n" + said.note()));
    }

    @Test
    void wordsFromBeforeFitTheirDigestsAsTheyWereMade() {
        var said = new ArrayList<String>();
        for (var name : List.of("Completed", "Partial", "Recalled", "Returned")) {
            var it = theCase(name);
            for (var step : steps.list(it.institutionId(), it.id())) {
                if (step.note() != null) {
                    assertThat(step.salt()).isNull();
                    assertThat(digestsAbout(it.id())).contains(Digest.hex(it.id() + "\n" + step.note()));
                    said.add(step.note());
                }
            }
        }
        assertThat(said).contains("2.5, not 2", "It was decided by mistake.", "Look at the second outcome again.");
        var reasons = jdbc.sql("select award_id, reason, salt from award_status_change")
                .query((row, number) -> Map.entry(row.getString("award_id"), row.getString("reason")))
                .list();
        assertThat(reasons).hasSize(4);
        reasons.forEach(it -> assertThat(entriesAbout(it.getKey()))
                .extracting(entry -> entry.facts().get("reasonSha256"))
                .contains(Digest.hex(it.getKey() + "\n" + it.getValue())));
    }

    @Test
    void eachEntryIsProvenTowardsEachHeadThatCoversIt() {
        var proven = 0;
        for (var head : earlierHeads()) {
            for (var entry : entriesUpTo(head.size())) {
                var proof = prove.prove(entry, head);
                var leaf = MerkleTree.leafHash(proof.entry().canonical());
                assertThat(MerkleTree.leadsTo(head.root(), head.size(), proof.position(), leaf, proof.proof()))
                        .isTrue();
                proven++;
            }
        }
        assertThat(proven).isGreaterThan(200);
    }

    @Test
    void theLogGrewFromEachHeadToEachLaterOne() {
        var heads = earlierHeads();
        assertThat(heads).hasSizeGreaterThanOrEqualTo(6);
        for (var older : heads) {
            for (var newer : heads.subList(heads.indexOf(older), heads.size())) {
                var growth = prove.proveGrowth(older.size(), newer.size());
                assertThat(MerkleTree.grew(older.size(), older.root(), newer.size(), newer.root(), growth.proof()))
                        .isTrue();
            }
        }
    }

    @Test
    void theAuditPassesWithEachHeadThatWasKeptAndFindsARowThatIsChanged() {
        for (var kept : earlierHeads()) {
            var audited = audit.audit(kept);
            assertThat(audited.findings()).isEmpty();
            assertThat(audited.unknownKeys()).isZero();
        }
        assertThat(afterChanging("update ledger_entry set facts = '{}' where id = ?"))
                .containsExactly(Kind.ENTRY_CHANGED);
    }

    @Test
    void whatWasSealedStillStandsAndWhatWasReplacedIsRevoked() {
        var stand = jdbc.sql("""
                select d.content, d.superseded_at is null as stands from recognition_decision d
                join recognition_application a on a.institution_id = d.institution_id and a.id = d.application_id
                where a.applicant::json ->> 'familyName' in ('Full', 'Partial', 'Met', 'Refused', 'Recalled', 'Changed')""")
                .query((row, number) -> {
                    assertThat(verdict(row.getBytes("content")))
                            .isEqualTo(row.getBoolean("stands") ? Verdict.VERIFIED : Verdict.FAILED);
                    return row.getBoolean("stands");
                })
                .list();
        assertThat(stand).hasSizeGreaterThan(6).contains(true, false);
        var brought = jdbc.sql("select content from recognition_document")
                .query((row, number) -> verdict(row.getBytes("content")))
                .list();
        assertThat(brought)
                .as("nobody ever said that the issuer was accredited; all else is checked")
                .hasSize(19)
                .containsOnly(Verdict.PARTIAL);
    }

    @Test
    void anAppealFromBeforeIsAnsweredByTwoWhereTwoSign() {
        var appealed = theCase("Twice");
        var third = officerOf(appealed);
        var answer = new AppealDraft("changed", "You are right.", full());
        var proposed = decideAppeal.decide(third, appealed.id(), appealed.version(), answer);
        assertThat(proposed.state().name()).isEqualTo(ApplicationState.Name.APPEAL_PROPOSED);
        var decided = confirm.confirm(officerOf(appealed), appealed.id(), proposed.version());
        assertThat(decided.state().name()).isEqualTo(ApplicationState.Name.DECIDED_ON_APPEAL);
    }

    @Test
    void aConditionFromBeforeIsSettledByTwoWhereTwoSignAndByOneElsewhere() {
        var met = new ConditionDraft("true", "The report was seen.", full());
        var two = theCase("Twofold");
        var proposed = settle.settle(officerOf(two), two.id(), two.version(), met);
        assertThat(proposed.state().name()).isEqualTo(ApplicationState.Name.SETTLEMENT_PROPOSED);
        assertThat(confirm.confirm(officerOf(two), two.id(), proposed.version())
                        .state()
                        .name())
                .isEqualTo(ApplicationState.Name.DECIDED);
        var one = theCase("Conditional");
        assertThat(settle.settle(officerOf(one), one.id(), one.version(), met)
                        .state()
                        .name())
                .isEqualTo(ApplicationState.Name.DECIDED);
    }

    @Test
    void whatWasProposedBeforeIsConfirmed() {
        var proposed = theCase("Proposed");
        var decided = confirm.confirm(officerOf(proposed), proposed.id(), proposed.version());
        assertThat(Objects.requireNonNull(decided.ruling()).second()).isNotNull();
        assertThat(steps.list(proposed.institutionId(), proposed.id()))
                .extracting(Step::number)
                .isSorted();
    }

    private List<Kind> afterChanging(String change) {
        var own = new TransactionTemplate(transactions);
        own.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return Objects.requireNonNull(own.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql(change).param(entriesUpTo(3).getLast()).update();
            return audit.audit(null).findings().stream()
                    .map(finding -> finding.kind())
                    .toList();
        }));
    }

    private Verdict verdict(byte[] document) {
        return ((VerificationReport) verify.verify(document)).verdict();
    }

    private Application theCase(String familyName) {
        return jdbc.sql("""
                select institution_id, id from recognition_application where applicant::json ->> 'familyName' = ?""")
                .param(familyName)
                .query((row, number) -> applications.getCase(
                        new InstitutionId(row.getObject("institution_id", UUID.class)),
                        new ApplicationId(row.getObject("id", UUID.class))))
                .single();
    }

    /** Somebody who had nothing to do with the case. */
    private StaffMember officerOf(Application it) {
        return fixture.anotherOfficer(institutions.getInstitution(it.institutionId()));
    }

    private List<InstitutionId> institutionsWithCases() {
        return jdbc.sql("select distinct institution_id from recognition_application")
                .query((row, number) -> new InstitutionId(row.getObject(1, UUID.class)))
                .list();
    }

    private List<String> digestsAbout(ApplicationId id) {
        return entriesAbout(id.toString()).stream()
                .map(entry -> entry.facts().getOrDefault("noteSha256", ""))
                .toList();
    }

    private List<LedgerEntry> entriesAbout(String subject) {
        return prove.listAbout(subject);
    }

    /** Those that V108 signed. */
    private List<LedgerHead> earlierHeads() {
        return jdbc
                .sql("select size from ledger_head where signed_at < '2026-11-23' order by size")
                .query((row, number) -> row.getLong(1))
                .list()
                .stream()
                .map(prove::getHead)
                .toList();
    }

    private List<UUID> entriesUpTo(long size) {
        return jdbc.sql("select entry_id from ledger_leaf where position < ? order by position")
                .param(size)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private static DecisionDraft full() {
        return new DecisionDraft("full", List.of(), null, null, null, null, null, null, null, null, null, null, null);
    }
}
