package eu.meshe.recognition.precedents;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.institution.InstitutionId;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import eu.meshe.platform.Page;
import eu.meshe.recognition.DecisionOutcome;
import eu.meshe.recognition.precedents.PrecedentQuery.Whose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The same precedents in the same order as when all are read in order and those that do not fit are left out. */
@ExchangeTest
class PrecedentsAndPlainQueryTest extends PrecedentCases {

    private static final int OF_EACH = 60;
    private static final List<String> FIELDS = List.of("0421", "0611", "0613", "031");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private List<Reader> known;

    /** A precedent as the plain query reads it. */
    private record Line(
            UUID institution,
            UUID id,
            String sharing,
            boolean inForce,
            String title,
            String awarding,
            List<String> fields,
            Integer level,
            String outcome) {}

    @BeforeEach
    void manyPrecedentsOfThreeUniversities() {
        var model = remembered(decided(learner, full()));
        var partner = fixture.anOfficer("University of Elmford");
        var stranger = fixture.anOfficer("University of Westmark");
        var random = new Random(118);
        for (var officer : List.of(deciding, partner, stranger)) {
            for (var number = 0; number < OF_EACH; number++) {
                copy(model, officer, number, random);
            }
        }
        known = List.of(
                new Reader(deciding.institutionId(), List.of(partner.institutionId())),
                new Reader(deciding.institutionId(), List.of()),
                new Reader(stranger.institutionId(), List.of(deciding.institutionId(), partner.institutionId())),
                Reader.ANYONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void findsTheSameInTheSameOrderForAnyChoice(int seed) {
        var random = new Random(seed);
        var onePicture = new TransactionTemplate(transactions);
        onePicture.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        onePicture.executeWithoutResult(status -> {
            for (var number = 0; number < 50; number++) {
                compare(known.get(random.nextInt(known.size())), aQuery(random), 1 + random.nextInt(30));
            }
        });
    }

    private void compare(Reader reader, PrecedentQuery query, int size) {
        var expected = lines().stream()
                .filter(it -> isReadable(reader, query.whose(), it) && fits(query, it))
                .map(Line::id)
                .toList();
        var found = new ArrayList<UUID>();
        for (var number = 0; ; number++) {
            var page = precedents.search(reader, query, new Page.Request(number, size));
            assertThat(page.total()).as("%s for %s", query, reader).isEqualTo(expected.size());
            page.items().forEach(it -> found.add(it.id().value()));
            if (page.items().isEmpty()) {
                break;
            }
        }
        assertThat(found).as("%s for %s", query, reader).isEqualTo(expected);
    }

    private static PrecedentQuery aQuery(Random random) {
        return new PrecedentQuery(
                random.nextInt(5) == 0 ? "institute 1" : null,
                random.nextInt(3) == 0
                        ? List.of("privacy", "a", "law eth", "nobody").get(random.nextInt(4))
                        : null,
                random.nextInt(3) == 0
                        ? new IscedField(List.of("06", "061", "0421").get(random.nextInt(3)))
                        : null,
                random.nextInt(3) == 0 ? new EqfLevel(5 + random.nextInt(3)) : null,
                random.nextInt(3) == 0
                        ? DecisionOutcome.values()[random.nextInt(DecisionOutcome.values().length)]
                        : null,
                Whose.values()[random.nextInt(3)],
                List.<Boolean[]>of(new Boolean[] {null}, new Boolean[] {true}, new Boolean[] {false})
                        .get(random.nextInt(3))[0]);
    }

    private static boolean isReadable(Reader reader, Whose whose, Line line) {
        var of = new InstitutionId(line.institution());
        var shared = line.sharing().equals("ALL")
                || line.sharing().equals("PARTNERS") && reader.partners().contains(of);
        if (reader.institution() == null) {
            return line.sharing().equals("ALL");
        }
        var own = of.equals(reader.institution());
        return switch (whose) {
            case OWN -> own;
            case OTHERS -> !own && shared;
            case ANYBODYS -> own || shared;
        };
    }

    private static boolean fits(PrecedentQuery query, Line line) {
        return has(query.words(), line.title())
                && has(query.awarding(), line.awarding())
                && (query.field() == null
                        || line.fields().stream()
                                .anyMatch(it -> it.startsWith(query.field().code())))
                && (query.level() == null
                        || Integer.valueOf(query.level().level()).equals(line.level()))
                && (query.outcome() == null || query.outcome().slug().equals(line.outcome()))
                && (query.inForce() == null || query.inForce() == line.inForce());
    }

    private static boolean has(@Nullable String typed, String text) {
        return typed == null
                || Stream.of(typed.split(" "))
                        .allMatch(word -> word.length() > 2 ? text.contains(word) : (" " + text).contains(" " + word));
    }

    private List<Line> lines() {
        return jdbc.sql("select * from precedent order by decided_on desc, id")
                .query((row, number) -> new Line(
                        row.getObject("institution_id", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getString("sharing"),
                        row.getObject("out_since") == null,
                        row.getString("title_words"),
                        row.getString("awarding_words"),
                        List.of((String[]) row.getArray("fields").getArray()),
                        row.getObject("level", Integer.class),
                        row.getString("outcome")))
                .list();
    }

    private void copy(Precedent model, StaffMember officer, int number, Random random) {
        var application = UUID.nameUUIDFromBytes((model.id() + "/" + officer.institutionId() + "/" + number)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        jdbc.sql("""
                insert into recognition_application (institution_id, id, submission_id, applicant_id, applicant, source_key, source,
                  verified_then, target_id, target, statement, submitted_at, complete_on, allowed_days, agreed, days_counted,
                  decide_by, pauses, state, state_at, officer_id, details, version)
                select :institution, :id, :id, applicant_id, applicant, source_key || :number, source, verified_then, target_id,
                  target, statement, submitted_at, complete_on, allowed_days, agreed, days_counted, decide_by, pauses,
                  'WITHDRAWN', state_at, null, null, 0
                from recognition_application where institution_id = :from and id = :model""")
                .param("institution", officer.institutionId().value())
                .param("id", application)
                .param("number", number)
                .param("from", model.institutionId().value())
                .param("model", model.application().value())
                .update();
        var isOut = random.nextInt(4) == 0;
        jdbc.sql("""
                insert into precedent (institution_id, id, application_id, facts, ruling, outcome, credits, differences, decided_on,
                  released_text, sharing, out_since, out_details, source_id, source_baseline, target_id, target_baseline,
                  awarding_key, achievement_key, awarding_words, title_words, level, fields, changed_at, version)
                select :institution, :id, :id, facts, ruling, :outcome, credits, differences, :on, released_text, :sharing,
                  case when :out then now() end,
                  case when :out then '{"since": "2026-01-01T00:00:00Z", "cause": "PUT_OUT", "changes": [], "note": "Made up."}' end,
                  source_id, source_baseline, target_id, target_baseline, awarding_key, achievement_key, :awarding, :title,
                  :level, :fields, changed_at, 1
                from precedent where institution_id = :from and id = :model""")
                .param("institution", officer.institutionId().value())
                .param("id", application)
                .param("outcome", DecisionOutcome.values()[random.nextInt(DecisionOutcome.values().length)].slug())
                .param("on", LocalDate.of(2026, 3, 1).plusDays(random.nextInt(25)))
                .param("sharing", Sharing.values()[random.nextInt(Sharing.values().length)].name())
                .param("out", isOut)
                .param("awarding", "institute " + random.nextInt(3))
                .param(
                        "title",
                        List.of("privacy law", "law ethics", "statistics", "accounting privacy")
                                .get(random.nextInt(4)))
                .param("level", random.nextInt(5) == 0 ? null : 5 + random.nextInt(3))
                .param(
                        "fields",
                        FIELDS.subList(0, random.nextInt(FIELDS.size() + 1)).toArray(String[]::new))
                .param("from", model.institutionId().value())
                .param("model", model.id().value())
                .update();
    }
}
