-- Words are looked for among the open cases or among the settled ones, never in one index over both: a word that all have would be found a
-- million times to show fifty thousand. A line is in one of the two, so writing a case costs what it did.
drop index case_line_words;
create index case_line_open_words on recognition_case_line using gin (institution_id, words gin_trgm_ops) where is_open;
create index case_line_settled_words on recognition_case_line using gin (institution_id, words gin_trgm_ops) where not is_open;

-- All cases there ever were are the open, the decided and the withdrawn ones, each in order by its own indexes: the open ones are no longer in a
-- second one, and those decided are found among many withdrawn.
drop index case_line_all_by_arrival;
drop index case_line_all_by_applicant;
create index case_line_decided_by_arrival on recognition_case_line (institution_id, submitted_at, application_id)
  where state in ('DECIDED', 'DECIDED_ON_APPEAL');
create index case_line_decided_by_applicant on recognition_case_line (institution_id, by_applicant, application_id)
  where state in ('DECIDED', 'DECIDED_ON_APPEAL');
create index case_line_withdrawn_by_arrival on recognition_case_line (institution_id, submitted_at, application_id)
  where state = 'WITHDRAWN';
create index case_line_withdrawn_by_applicant on recognition_case_line (institution_id, by_applicant, application_id)
  where state = 'WITHDRAWN';

-- What an officer has in hand is counted in the index alone.
drop index case_line_of_officer;
create index case_line_of_officer on recognition_case_line (institution_id, officer_id, decide_by, application_id) include (state)
  where is_open;

-- That a case under assessment is always an open one: without it, the database expects few and sorts them all.
create statistics case_line_groups (mcv, dependencies) on institution_id, is_open, state, officer_id from recognition_case_line;
analyze recognition_case_line;
