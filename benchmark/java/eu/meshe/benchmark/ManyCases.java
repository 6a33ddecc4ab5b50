package eu.meshe.benchmark;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.Application;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many cases of one institution, made from one that was handed in: other people, names, days, credentials and officers. The most urgent ones have the
 * document itself beside them, so that their sheets can be opened.
 */
final class ManyCases {

    /** Of so many cases all are open; of more, the others were taken back. */
    static final int OPEN = 50_000;

    /** Who handed them in: nobody has more than a few open. */
    private static final int PEOPLE = 10_000;

    private final JdbcClient jdbc;

    ManyCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Application model, StaffMember officer, int number) {
        people(model);
        jdbc.sql("""
                with person as materialized (
                  select id, row_number() over () - 1 as place from account where email like '%@' || cast(:institution as text) || '.example')
                insert into recognition_application (institution_id, id, submission_id, applicant_id, applicant, source_key, source,
                  verified_then, target_id, target, statement, submitted_at, complete_on, allowed_days, agreed, days_counted, decide_by, pauses,
                  state, state_at, officer_id, details, version)
                select institution_id, gen_random_uuid(), gen_random_uuid(), person.id, replace(applicant, applicant_id::text, person.id::text),
                  source_key || n, source,
                  verified_then, target_id, target, statement, submitted_at - n * interval '7 seconds', complete_on, allowed_days,
                  agreed, days_counted, decide_by + (n % 60 * 7919) % 60 - 10, pauses,
                  case when n > :open then 'WITHDRAWN' when n % 3 = 0 then 'UNDER_ASSESSMENT' else 'SUBMITTED' end, state_at,
                  case when n <= :open and n % 3 = 0 then :officer end, null, 0
                from recognition_application, generate_series(1, :number) as n join person on person.place = n % :people
                where institution_id = :institution and recognition_application.id = :model""")
                .param("open", OPEN)
                .param("number", number)
                .param("people", PEOPLE)
                .param("officer", officer.account().id().value())
                .param("institution", model.institutionId().value())
                .param("model", model.id().value())
                .update();
        lines(model);
        documents(model);
        jdbc.sql("vacuum analyze recognition_case_line").update();
        jdbc.sql("vacuum analyze recognition_application").update();
        jdbc.sql("checkpoint").update(); // what was written is not measured with what is read
    }

    private void people(Application model) {
        jdbc.sql("""
                insert into account (id, email, given_name, family_name, created_at)
                select gen_random_uuid(), n || '@' || :institution || '.example', 'Noor', 'Voorbeeld', now()
                from generate_series(1, :people) as n""")
                .param("institution", model.institutionId().toString())
                .param("people", PEOPLE)
                .update();
    }

    private void lines(Application model) {
        jdbc.sql("""
                insert into recognition_case_line (institution_id, application_id, state, state_at, officer_id, outcome, decide_by,
                  submitted_at, applicant_id, applicant, credential, issuer, target_id, target, words, by_applicant, by_credential,
                  by_issuer, by_target, version)
                with l as materialized (
                  select * from recognition_case_line where institution_id = :institution and application_id = :model)
                select a.institution_id, a.id, a.state, a.state_at, a.officer_id, null, a.decide_by, a.submitted_at, a.applicant_id,
                  name, json_build_object('byLanguage', json_build_object('en', title))::text, l.issuer, a.target_id, l.target,
                  lower(name || ' ' || title || ' ' || l.by_issuer || ' ' || l.by_target), lower(name), lower(title), l.by_issuer,
                  l.by_target, 0
                from recognition_application a
                cross join l,
                lateral (select substr(md5(a.id::text), 1, 8) as mixed) as random,
                lateral (select initcap(translate(mixed, '0123456789', 'aeiouaeiou')) || ' Voorbeeld' as name,
                  'Made-up course ' || ('x' || substr(mixed, 1, 3))::bit(12)::int % 300 as title) as facts
                where a.institution_id = :institution and a.id <> :model""")
                .param("institution", model.institutionId().value())
                .param("model", model.id().value())
                .update();
    }

    private void documents(Application model) {
        jdbc.sql("""
                insert into recognition_document (institution_id, application_id, sha256, content)
                select l.institution_id, l.application_id, d.sha256, d.content
                from recognition_document d, lateral (
                  select institution_id, application_id from recognition_case_line
                  where institution_id = :institution and is_open and application_id <> :model
                  order by decide_by, application_id limit :documents) as l
                where d.institution_id = :institution and d.application_id = :model""")
                .param("institution", model.institutionId().value())
                .param("model", model.id().value())
                .param("documents", Integer.getInteger("documents", 5_000))
                .update();
    }
}
