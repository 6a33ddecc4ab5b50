-- One narrow line for each case, for an institution's list: found, sorted and counted without touching the snapshots. Written with its
-- application, always. The texts in several languages are JSON as text; words and by_… are lower-case and without accents.
create extension if not exists btree_gin;

create table recognition_case_line (
  institution_id uuid not null,
  application_id uuid not null,
  state          text not null,
  state_at       timestamptz not null,
  is_open        boolean not null generated always as (
    state in ('SUBMITTED', 'UNDER_ASSESSMENT', 'WAITING', 'PROPOSED', 'APPEALED')) stored,
  officer_id     uuid,
  outcome        text,
  decide_by      date not null,
  submitted_at   timestamptz not null,
  applicant_id   uuid not null,
  applicant      text not null,
  credential     text not null,
  issuer         text not null,
  target_id      uuid not null,
  target         text not null,
  words          text not null,
  by_applicant   text not null,
  by_credential  text not null,
  by_issuer      text not null,
  by_target      text not null,
  by_state       text not null generated always as (
    state || lpad((decide_by - date '2000-01-01')::text, 6, '0')) stored,
  version        int not null,
  primary key (institution_id, application_id),
  foreign key (institution_id, application_id) references recognition_application
);

insert into recognition_case_line (institution_id, application_id, state, state_at, officer_id, outcome, decide_by,
  submitted_at, applicant_id, applicant, credential, issuer, target_id, target, words, by_applicant, by_credential,
  by_issuer, by_target, version)
select institution_id, id, state, state_at, officer_id, outcome, decide_by, submitted_at, applicant_id, name, title,
  awarding, target_id, course,
  left(lower(unaccent(concat_ws(' ', name, all_words))), 1000),
  left(lower(unaccent(family || ' ' || given)), 80), left(lower(unaccent(first_title)), 80),
  left(lower(unaccent(first_awarding)), 80), left(lower(unaccent(first_course)), 80), version
from (
  select a.*, given, family, trim(given || ' ' || family) as name, title::text, awarding::text, course::text,
    (select value from json_each_text(title -> 'byLanguage') limit 1) as first_title,
    (select value from json_each_text(awarding -> 'byLanguage') limit 1) as first_awarding,
    (select value from json_each_text(course -> 'byLanguage') limit 1) as first_course,
    (select string_agg(value, ' ' order by list, place) from (
      select 1 as list, place, value from json_each_text(title -> 'byLanguage') with ordinality as t (key, value, place)
      union all
      select 2, place, value from json_each_text(awarding -> 'byLanguage') with ordinality as t (key, value, place)
      union all
      select 3, place, value from json_each_text(course -> 'byLanguage') with ordinality as t (key, value, place)
    ) as texts) as all_words
  from recognition_application a,
    lateral (select replace(applicant, '\u0000', '')::json as person, replace(source, '\u0000', '')::json as brought,
      replace(target, '\u0000', '')::json as aim) as snapshots,
    lateral (select person ->> 'givenName' as given, person ->> 'familyName' as family, brought -> 'title' as title,
      coalesce(nullif(brought #>> '{awardingBody,legalName}', '')::json, brought #> '{issuer,legalName}') as awarding,
      aim #> '{achievement,title}' as course) as facts
) as filled;

-- The open cases, by what they can be sorted by
create index case_line_by_deadline on recognition_case_line (institution_id, decide_by, application_id) where is_open;
create index case_line_by_arrival on recognition_case_line (institution_id, submitted_at, application_id) where is_open;
create index case_line_by_applicant on recognition_case_line (institution_id, by_applicant, application_id) where is_open;
create index case_line_by_credential on recognition_case_line (institution_id, by_credential, application_id) where is_open;
create index case_line_by_target on recognition_case_line (institution_id, by_target, application_id) where is_open;
create index case_line_by_state on recognition_case_line (institution_id, by_state, application_id) where is_open;
-- and by what they are chosen by
create index case_line_of_state on recognition_case_line (institution_id, state, decide_by, application_id) where is_open;
create index case_line_of_officer on recognition_case_line (institution_id, officer_id, decide_by, application_id) where is_open;
create index case_line_of_target on recognition_case_line (institution_id, target_id, decide_by, application_id) where is_open;
create index case_line_of_issuer on recognition_case_line (institution_id, by_issuer, decide_by, application_id) where is_open;
-- All cases there ever were
create index case_line_all_by_arrival on recognition_case_line (institution_id, submitted_at, application_id);
create index case_line_all_by_applicant on recognition_case_line (institution_id, by_applicant, application_id);
create index case_line_words on recognition_case_line using gin (institution_id, words gin_trgm_ops);
