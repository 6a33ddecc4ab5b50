package eu.meshe.benchmark;

import eu.meshe.institution.access.StaffMember;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many precedents of several institutions, made from one that was decided: other titles, awarding bodies, targets, levels, outcomes and days; half
 * of them their institution's own, the others shared with partners or with all. One in ten is out of force.
 */
final class ManyPrecedents {

    private final JdbcClient jdbc;

    ManyPrecedents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param model the id of the precedent they are made from */
    void add(UUID model, List<StaffMember> deciding, int number) {
        for (var officer : deciding) {
            cases(model, officer, number / deciding.size());
            precedents(model, officer);
        }
        for (var table : List.of("precedent", "recognition_application")) {
            jdbc.sql("vacuum analyze " + table).update();
        }
        jdbc.sql("checkpoint").update(); // what was written is not measured with what is read
    }

    private void cases(UUID model, StaffMember officer, int number) {
        jdbc.sql("""
                insert into recognition_application (institution_id, id, submission_id, applicant_id, applicant, source_key, source,
                  verified_then, target_id, target, statement, submitted_at, complete_on, allowed_days, agreed, days_counted, decide_by, pauses,
                  state, state_at, officer_id, details, version)
                select :institution, gen_random_uuid(), gen_random_uuid(), applicant_id, applicant, source_key || n, source,
                  verified_then, target_id, target, statement, submitted_at, complete_on, allowed_days, agreed, days_counted, decide_by,
                  pauses, 'WITHDRAWN', state_at, null, null, 0
                from recognition_application a, generate_series(1, :number) as n
                where (a.institution_id, a.id) in (select institution_id, application_id from precedent where id = :model)""")
                .param("institution", officer.institutionId().value())
                .param("number", number)
                .param("model", model)
                .update();
    }

    private void precedents(UUID model, StaffMember officer) {
        jdbc.sql("""
                insert into precedent (institution_id, id, application_id, facts, ruling, outcome, credits, differences, decided_on,
                  released_text, sharing, out_since, out_details, source_id, source_baseline, target_id, target_baseline, awarding_key,
                  achievement_key, awarding_words, title_words, level, fields, changed_at, version)
                select a.institution_id, gen_random_uuid(), a.id,
                  replace(m.facts, 'Data protection in practice', initcap(title)), 1,
                  (array['full', 'full', 'partial', 'refusal'])[1 + n % 4], case when n % 4 = 2 then 3 end,
                  case when n % 4 < 2 then '{}' else '{workload}'::text[] end, m.decided_on - n % 2500, null,
                  (array['OWN', 'OWN', 'PARTNERS', 'ALL'])[1 + (n / 4) % 4],
                  case when n % 10 = 0 then now() end,
                  case when n % 10 = 0 then '{"since": "2026-01-01T00:00:00Z", "cause": "PUT_OUT", "changes": [], "note": "Made up."}' end,
                  null, null, case when n % 50 = 0 then m.target_id else md5('target' || n % 400)::uuid end, m.target_baseline,
                  case when n % 40 = 0 then m.awarding_key else 'name:institute ' || n % 700 end,
                  case when n % 200 = 0 then m.achievement_key else 'name:institute ' || n % 700 || '|' || title end,
                  'institute of ' || (:places::text[])[1 + n % 12] || ' ' || n % 700, title || ' ' || (:words::text[])[1 + n % 20],
                  4 + n % 5, array[(array['0421', '0611', '0312', '1015'])[1 + n % 4]], m.changed_at, 1
                from recognition_application a
                join precedent m on m.id = :model
                cross join lateral (select ('x' || substr(md5(a.id::text), 1, 7))::bit(28)::int as n) as random
                cross join lateral (select (:words::text[])[1 + n % 20] || ' ' || (:words::text[])[1 + (n / 20) % 20] || ' '
                  || translate(substr(md5(a.id::text), 9, 6), '0123456789', 'aeiouaeiou') as title) as named
                where a.institution_id = :institution and a.state = 'WITHDRAWN'""")
                .param("model", model)
                .param("institution", officer.institutionId().value())
                .param(
                        "words",
                        ("data,protection,privacy,management,statistics,programming,nursing,ethics,marketing,accounting,logistics,"
                                        + "chemistry,mechanics,history,didactics,law,energy,forestry,design,translation")
                                .split(","))
                .param(
                        "places",
                        "northwick,invented sands,elmford,westmark,lowhaven,greyfield,ashton,birkdale,corvale,dunmoor,eastlea,fenwick"
                                .split(","))
                .update();
    }
}
