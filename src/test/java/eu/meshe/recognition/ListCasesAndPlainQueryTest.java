package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.ApplicationState.Name;
import eu.meshe.recognition.desk.CaseCounts;
import eu.meshe.recognition.desk.CaseEntry;
import eu.meshe.recognition.desk.CaseGroup;
import eu.meshe.recognition.desk.CaseList;
import eu.meshe.recognition.desk.CaseQuery;
import eu.meshe.recognition.desk.CaseQuery.Hands;
import eu.meshe.recognition.desk.CaseSort;
import eu.meshe.recognition.desk.ListCases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same lines in the same order as when all are read in order and those that do not fit are left out. */
@ExchangeTest
class ListCasesAndPlainQueryTest {

    private static final int CASES = 240;
    private static final Set<Name> HAVE_A_DAY =
            EnumSet.of(Name.SUBMITTED, Name.UNDER_ASSESSMENT, Name.PROPOSED, Name.APPEALED, Name.APPEAL_PROPOSED);
    private static final Map<CaseSort, String> COLUMNS = Map.of(
            CaseSort.DEADLINE, "decide_by",
            CaseSort.ARRIVAL, "submitted_at",
            CaseSort.APPLICANT, "by_applicant",
            CaseSort.CREDENTIAL, "by_credential",
            CaseSort.TARGET, "by_target",
            CaseSort.STATE, "by_state");

    @Autowired
    private RecognitionFixture fixture;

    @Autowired
    private ListCases lists;

    @Autowired
    private CaseCounts counts;

    @Autowired
    private Today today;

    @Autowired
    private JdbcClient jdbc;

    private StaffMember officer;
    private Set<UUID> ruledByHer;

    /** A line as the plain query reads it. */
    private record Line(
            UUID id, Name state, UUID officer, LocalDate decideBy, UUID target, String words, String issuer) {}

    @BeforeEach
    void manyCasesInEveryState() {
        officer = fixture.anOfficer("University of Invented Sands");
        var colleague = fixture.anotherOfficer(officer.institution());
        var model = fixture.anApplication(
                fixture.aPerson("Noor", "Voorbeeld"), fixture.anOfficer("Northwick Institute"), officer);
        copy(model);
        var states = List.of(Name.values());
        var random = new Random(118);
        for (var id : ids()) {
            var hands = random.nextInt(3);
            jdbc.sql("""
                    update recognition_case_line set state = :state, officer_id = :officer, decide_by = :day,
                      submitted_at = submitted_at - :hours * interval '1 hour', by_applicant = :name, by_credential = :course,
                      by_target = :target, by_issuer = :issuer, words = :words
                    where institution_id = :institution and application_id = :id""")
                    .param("state", states.get(random.nextInt(states.size())).name())
                    .param(
                            "officer",
                            hands == 0
                                    ? null
                                    : (hands == 1 ? officer : colleague)
                                            .account()
                                            .id()
                                            .value())
                    .param("day", today.date().plusDays(random.nextInt(20) - 6))
                    .param("hours", random.nextInt(30))
                    .param("name", "name " + random.nextInt(9))
                    .param("course", "course " + random.nextInt(12))
                    .param("target", "target " + random.nextInt(5))
                    .param("issuer", "institute " + random.nextInt(3))
                    .param(
                            "words",
                            "noor course " + random.nextInt(12) + " made up " + (char) ('a' + random.nextInt(4)))
                    .param("institution", officer.institutionId().value())
                    .param("id", id)
                    .update();
        }
        ruledByHer = new HashSet<>();
        for (var line : lines(CaseSort.STATE, false)) {
            var who = random.nextInt(4);
            if (line.state() == Name.APPEAL_PROPOSED && who > 0) {
                rule(line.id(), who == 1 ? officer : colleague, who == 2 ? officer : colleague);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void findsTheSameInTheSameOrderForAnyChoice(int seed) {
        var random = new Random(seed);
        for (var number = 0; number < 25; number++) {
            var query = aQuery(random);
            var expected = expected(query);
            assertThat(lists.list(officer, query, 0, 500).items())
                    .as("%s", query)
                    .extracting(it -> it.id().value())
                    .isEqualTo(expected);
            assertThat(lists.list(officer, query, 0, 1).total()).as("%s", query).isEqualTo(expected.size());
            assertThat(paged(query, 1 + random.nextInt(40))).as("%s", query).isEqualTo(expected);
            var offset = random.nextInt(60);
            assertThat(lists.list(officer, query, offset, 7).items())
                    .extracting(it -> it.id().value())
                    .isEqualTo(expected.stream().skip(offset).limit(7).toList());
        }
    }

    @Test
    void countsEachGroupAsThePlainQueryDoes() {
        for (var counted : counts.of(officer).entrySet()) {
            assertThat(counted.getValue())
                    .as("%s", counted.getKey())
                    .isEqualTo(expected(CaseQuery.of(counted.getKey())).size());
        }
        assertThat(expected(CaseQuery.of(CaseGroup.NEEDS_ME))).isNotEmpty();
        assertThat(expected(CaseQuery.of(CaseGroup.ALL))).hasSize(CASES + 1);
    }

    private List<UUID> paged(CaseQuery query, int size) {
        var there = new ArrayList<UUID>();
        var page = lists.list(officer, query, null, size);
        CaseList last = page;
        while (true) {
            page.items().forEach(it -> there.add(it.id().value()));
            last = page;
            if (page.next() == null) {
                break;
            }
            page = lists.list(officer, query, page.next(), size);
        }
        assertThat(backFrom(query, last, size)).isEqualTo(there);
        return there;
    }

    private List<UUID> backFrom(CaseQuery query, CaseList last, int size) {
        var back = new ArrayList<UUID>();
        for (CaseList page = last; page != null; ) {
            back.addAll(
                    0,
                    page.items().stream()
                            .map(CaseEntry::id)
                            .map(ApplicationId::value)
                            .toList());
            page = page.previous() == null ? null : lists.list(officer, query, page.previous(), size);
        }
        return back;
    }

    private CaseQuery aQuery(Random random) {
        var targets = lines(CaseSort.TARGET, false);
        var words =
                List.of(List.<String>of(), List.of("noor"), List.of("course", "1"), List.of("nobody"), List.of("up b"));
        return new CaseQuery(
                CaseGroup.values()[random.nextInt(CaseGroup.values().length)],
                random.nextInt(3) == 0 ? Hands.values()[random.nextInt(3)] : Hands.ANYBODY,
                random.nextInt(6) == 0 ? targets.getFirst().target() : null,
                random.nextInt(5) == 0 ? "Institute " + random.nextInt(3) : null,
                random.nextBoolean() ? List.of() : words.get(random.nextInt(words.size())),
                random.nextInt(5) == 0 ? today.date().minusDays(2) : null,
                random.nextInt(5) == 0 ? today.date().plusDays(5) : null,
                CaseSort.values()[random.nextInt(CaseSort.values().length)],
                random.nextBoolean());
    }

    private List<UUID> expected(CaseQuery query) {
        return lines(query.sort(), query.descending()).stream()
                .filter(line -> isIn(query.group(), line))
                .filter(line -> switch (query.hands()) {
                    case ANYBODY -> true;
                    case MINE -> isHers(line);
                    case NOBODY -> line.officer() == null;
                })
                .filter(line -> query.target() == null || query.target().equals(line.target()))
                .filter(line -> query.issuer() == null
                        || query.issuer().toLowerCase(java.util.Locale.ROOT).equals(line.issuer()))
                .filter(line -> query.words().stream().allMatch(line.words()::contains))
                .filter(line -> query.from() == null || !line.decideBy().isBefore(query.from()))
                .filter(line -> query.until() == null || !line.decideBy().isAfter(query.until()))
                .map(Line::id)
                .toList();
    }

    private boolean isIn(CaseGroup group, Line line) {
        return group.states().contains(line.state())
                && switch (group) {
                    case NEEDS_ME -> needsHer(line);
                    case OVERDUE ->
                        HAVE_A_DAY.contains(line.state()) && line.decideBy().isBefore(today.date());
                    default -> true;
                };
    }

    private boolean needsHer(Line line) {
        return switch (line.state()) {
            case UNDER_ASSESSMENT, APPEALED -> isHers(line);
            case PROPOSED, SETTLEMENT_PROPOSED, SETTLEMENT_PROPOSED_ON_APPEAL ->
                line.officer() != null && !isHers(line);
            case APPEAL_PROPOSED -> line.officer() != null && !isHers(line) && !ruledByHer.contains(line.id());
            case SUBMITTED, WAITING, DECIDED, DECIDED_ON_APPEAL, WITHDRAWN -> false;
        };
    }

    private boolean isHers(Line line) {
        return officer.account().id().value().equals(line.officer());
    }

    private List<Line> lines(CaseSort sort, boolean descending) {
        var direction = descending ? " desc" : "";
        return jdbc.sql("select * from recognition_case_line where institution_id = ? order by " + COLUMNS.get(sort)
                        + direction + ", application_id" + direction)
                .param(officer.institutionId().value())
                .query((row, number) -> new Line(
                        row.getObject("application_id", UUID.class),
                        Name.valueOf(row.getString("state")),
                        row.getObject("officer_id", UUID.class),
                        row.getObject("decide_by", LocalDate.class),
                        row.getObject("target_id", UUID.class),
                        row.getString("words"),
                        row.getString("by_issuer")))
                .list();
    }

    private Set<UUID> ids() {
        return lines(CaseSort.ARRIVAL, false).stream()
                .map(Line::id)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private void rule(UUID id, StaffMember by, StaffMember second) {
        if (by == officer || second == officer) {
            ruledByHer.add(id);
        }
        jdbc.sql("""
                insert into recognition_ruling (institution_id, application_id, number, at, ruling)
                values (?, ?, 1, now(), json_build_object('by', cast(? as text), 'second', cast(? as text))::text)""")
                .params(
                        officer.institutionId().value(),
                        id,
                        by.account().id().toString(),
                        second.account().id().toString())
                .update();
    }

    private void copy(Application model) {
        jdbc.sql("""
                insert into recognition_application (institution_id, id, submission_id, applicant_id, applicant, source_key, source,
                  verified_then, target_id, target, statement, submitted_at, complete_on, allowed_days, agreed, days_counted,
                  decide_by, pauses, state, state_at, officer_id, details, version)
                select institution_id, gen_random_uuid(), gen_random_uuid(), applicant_id, applicant, source_key || n, source,
                  verified_then, target_id, target, statement, submitted_at, complete_on, allowed_days, agreed, days_counted,
                  decide_by, pauses, state, state_at, officer_id, details, version
                from recognition_application, generate_series(1, :cases) as n
                where institution_id = :institution and id = :model""")
                .param("cases", CASES)
                .param("institution", model.institutionId().value())
                .param("model", model.id().value())
                .update();
        jdbc.sql("""
                insert into recognition_case_line (institution_id, application_id, state, state_at, officer_id, outcome,
                  decide_by, submitted_at, applicant_id, applicant, credential, issuer, target_id, target, words,
                  by_applicant, by_credential, by_issuer, by_target, version)
                select a.institution_id, a.id, l.state, l.state_at, l.officer_id, l.outcome, l.decide_by, l.submitted_at,
                  l.applicant_id, l.applicant, l.credential, l.issuer,
                  case when left(a.id::text, 1) < '8' then l.target_id else gen_random_uuid() end, l.target, l.words, l.by_applicant,
                  l.by_credential, l.by_issuer, l.by_target, l.version
                from recognition_application a join recognition_case_line l on l.institution_id = a.institution_id
                where a.institution_id = :institution and l.application_id = :model and a.id <> :model""")
                .param("institution", model.institutionId().value())
                .param("model", model.id().value())
                .update();
    }
}
