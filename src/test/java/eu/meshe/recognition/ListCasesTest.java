package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.desk.CaseChoices;
import eu.meshe.recognition.desk.CaseCounts;
import eu.meshe.recognition.desk.CaseCursor;
import eu.meshe.recognition.desk.CaseEntry;
import eu.meshe.recognition.desk.CaseGroup;
import eu.meshe.recognition.desk.CaseList;
import eu.meshe.recognition.desk.CaseQuery;
import eu.meshe.recognition.desk.CaseQuery.Hands;
import eu.meshe.recognition.desk.CaseSort;
import eu.meshe.recognition.desk.ListCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ExchangeTest
class ListCasesTest {

    @Autowired
    private RecognitionFixture fixture;

    @Autowired
    private ListCases lists;

    @Autowired
    private CaseCounts counts;

    @Autowired
    private CaseChoices choices;

    @Autowired
    private TakeUpCase takeUp;

    @Autowired
    private PauseCase pause;

    @Autowired
    private DecideRecognition decide;

    @Autowired
    private AppealDecision appeals;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private StaffMember awarding;
    private StaffMember officer;
    private final List<Application> cases = new ArrayList<>();

    @BeforeEach
    void fiveCasesOfOneUniversity() {
        awarding = fixture.anOfficer("Northwick Institute");
        officer = fixture.anOfficer("University of Invented Sands");
        for (var name : List.of("Élodie", "Bea", "Anton", "Dora", "Carl")) {
            cases.add(fixture.anApplication(fixture.aPerson(name, "Ünal"), awarding, officer));
        }
    }

    @Test
    void eachGroupHoldsWhatItsNameSays() {
        takeUp.takeUp(officer, cases.get(0).id(), 0);
        pause.pause(officer, cases.get(1).id(), 0, new PauseDraft("issuer", "We asked them.", List.of()));
        decide(cases.get(2));
        decide(cases.get(3));
        appeals.lodge(
                fixture.theAccountOf(cases.get(3).applicant().account()),
                cases.get(3).id(),
                "It is the same.");
        assertThat(names(CaseQuery.of(CaseGroup.NEEDS_ME))).containsExactly("Élodie");
        assertThat(names(CaseQuery.of(CaseGroup.OPEN))).containsExactlyInAnyOrder("Élodie", "Bea", "Dora", "Carl");
        assertThat(names(CaseQuery.of(CaseGroup.SUBMITTED))).containsExactly("Carl");
        assertThat(names(CaseQuery.of(CaseGroup.UNDER_ASSESSMENT))).containsExactly("Élodie");
        assertThat(names(CaseQuery.of(CaseGroup.WAITING))).containsExactly("Bea");
        assertThat(names(CaseQuery.of(CaseGroup.APPEALED))).containsExactly("Dora");
        assertThat(names(CaseQuery.of(CaseGroup.DECIDED))).containsExactly("Anton");
        assertThat(names(CaseQuery.of(CaseGroup.OVERDUE))).isEmpty();
        assertThat(names(CaseQuery.of(CaseGroup.ALL))).hasSize(5);
        assertThat(counts.of(officer))
                .containsEntry(CaseGroup.OPEN, 4L)
                .containsEntry(CaseGroup.NEEDS_ME, 1L)
                .containsEntry(CaseGroup.APPEALED, 1L)
                .doesNotContainKey(CaseGroup.DECIDED);
    }

    @Test
    void aProposalNeedsTheColleagueAndNotItsAuthor() {
        fixture.demandTwoPeople(officer.institution());
        decide(cases.getFirst());
        var colleague = fixture.anotherOfficer(officer.institution());
        assertThat(names(CaseQuery.of(CaseGroup.NEEDS_ME))).isEmpty();
        assertThat(lists.list(colleague, CaseQuery.of(CaseGroup.NEEDS_ME), null, 10)
                        .items())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "elodie, 1",
        "ÉLODIE unal, 1",
        "unal, 5",
        "northwick, 5",
        "privacy data, 5",
        "nobody, 0",
        "100%, 0",
        "_, 0",
        "\\, 0"
    })
    void findsByWordsInNameCredentialIssuerAndTargetWithoutRegardToAccents(String typed, int found) {
        var query = new CaseQuery(
                CaseGroup.OPEN,
                Hands.ANYBODY,
                null,
                null,
                CaseQuery.words(typed),
                null,
                null,
                CaseSort.DEADLINE,
                false);
        assertThat(names(query)).hasSize(found);
    }

    @Test
    void narrowsDownByHandsTargetIssuerAndDeadline() {
        takeUp.takeUp(officer, cases.getFirst().id(), 0);
        var target = cases.get(1).target().microCredential();
        var day = cases.getFirst().decideBy();
        assertThat(names(narrowed(Hands.MINE, null, null, null))).containsExactly("Élodie");
        assertThat(names(narrowed(Hands.NOBODY, null, null, null))).hasSize(4);
        assertThat(names(narrowed(Hands.ANYBODY, target, null, null))).containsExactly("Bea");
        assertThat(names(narrowed(Hands.ANYBODY, null, "Northwick Institute", null)))
                .hasSize(5);
        assertThat(names(narrowed(Hands.ANYBODY, null, "Another", null))).isEmpty();
        assertThat(names(narrowed(Hands.ANYBODY, null, null, day))).hasSize(5);
        assertThat(names(narrowed(Hands.ANYBODY, null, null, day.plusDays(1)))).isEmpty();
        assertThat(choices.targets(officer.institutionId())).hasSize(5);
        assertThat(choices.issuers(officer.institutionId()))
                .extracting(CaseChoices.Issuer::key)
                .containsExactly("northwick institute");
    }

    @ParameterizedTest
    @EnumSource(CaseSort.class)
    void pagesThereAndBackInEveryOrder(CaseSort sort) {
        for (var descending : List.of(false, true)) {
            var query =
                    new CaseQuery(CaseGroup.OPEN, Hands.ANYBODY, null, null, List.of(), null, null, sort, descending);
            var whole = lists.list(officer, query, null, 10);
            var first = lists.list(officer, query, null, 2);
            var second = lists.list(officer, query, again(first.next(), sort), 2);
            var third = lists.list(officer, query, again(second.next(), sort), 2);
            assertThat(ids(first, second, third)).isEqualTo(ids(whole));
            assertThat(third.next()).isNull();
            assertThat(third.before()).isEqualTo(4);
            var back = lists.list(officer, query, again(third.previous(), sort), 2);
            assertThat(ids(back)).isEqualTo(ids(second));
            assertThat(back.before()).isEqualTo(2);
            var start = lists.list(officer, query, again(back.previous(), sort), 2);
            assertThat(ids(start)).isEqualTo(ids(first));
            assertThat(start.previous()).isNull();
            assertThat(lists.list(officer, query, 2, 2).items()).isEqualTo(second.items());
        }
    }

    @Test
    void sortsByNameWithoutRegardToAccents() {
        var query = new CaseQuery(
                CaseGroup.OPEN, Hands.ANYBODY, null, null, List.of(), null, null, CaseSort.APPLICANT, false);
        assertThat(names(query)).containsExactly("Anton", "Bea", "Carl", "Dora", "Élodie");
    }

    @Test
    void goesOnAfterACaseThatHasLeftTheList() {
        var query = CaseQuery.open();
        var first = lists.list(officer, query, null, 1).items().getFirst();
        var second = lists.list(officer, query, null, 2).items().get(1);
        decide(cases.stream()
                .filter(it -> it.id().equals(first.id()))
                .findFirst()
                .orElseThrow());
        var after = new CaseCursor(first.key(), first.id(), 1, false);
        assertThat(lists.findNext(officer, query, after)).map(CaseEntry::id).contains(second.id());
    }

    @Test
    void anotherInstitutionFindsNothingOfIt() {
        assertThat(lists.list(awarding, CaseQuery.of(CaseGroup.ALL), null, 10).items())
                .isEmpty();
        assertThat(counts.of(awarding)).containsEntry(CaseGroup.OPEN, 0L);
        assertThat(choices.targets(awarding.institutionId())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "!!!",
                "ZjAg",
                "Zi0xIGEgYg",
                "ZjAgMDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAwIG5vIGRheQ"
            })
    void aPlaceThatIsNoneIsNotTaken(String text) {
        assertThat(CaseCursor.read(text, CaseSort.DEADLINE)).isEmpty();
    }

    @Test
    void theMigrationWroteForCasesThatWereThereWhatIsWrittenForNewOnes() throws IOException {
        var filling = Pattern.compile("(?s)insert into recognition_case_line.*?;")
                .matcher(Files.readString(Path.of("src/main/resources/db/migration/V108__case_lines.sql")));
        assertThat(filling.find()).isTrue();
        var mine = "select * from recognition_case_line where institution_id = '" + officer.institutionId() + "'";
        transactions.executeWithoutResult(status -> {
            var before = jdbc.sql(mine).query().listOfRows();
            jdbc.sql("delete from recognition_case_line").update();
            jdbc.sql(filling.group()).update();
            assertThat(jdbc.sql(mine).query().listOfRows()).hasSize(5).containsExactlyInAnyOrderElementsOf(before);
            status.setRollbackOnly();
        });
    }

    private void decide(Application application) {
        var draft = new DecisionDraft(
                "partial", List.of(), "A part.", null, null, null, null, "1", null, null, null, null, null);
        decide.decide(officer, application.id(), 0, draft);
    }

    private static CaseQuery narrowed(
            Hands hands, @Nullable UUID target, @Nullable String issuer, @Nullable LocalDate from) {
        return new CaseQuery(CaseGroup.OPEN, hands, target, issuer, List.of(), from, null, CaseSort.DEADLINE, false);
    }

    private static @Nullable CaseCursor again(@Nullable CaseCursor cursor, CaseSort sort) {
        return cursor == null ? null : CaseCursor.read(cursor.text(), sort).orElseThrow();
    }

    private static List<ApplicationId> ids(CaseList... pages) {
        return List.of(pages).stream()
                .flatMap(page -> page.items().stream())
                .map(CaseEntry::id)
                .toList();
    }

    private List<String> names(CaseQuery query) {
        return lists.list(officer, query, null, 10).items().stream()
                .map(it -> it.applicant().replace(" Ünal", ""))
                .toList();
    }
}
