-- Where two people sign, they also sign the answer to an appeal and what follows from a condition. Until the second one has signed, the
-- decision before stands, and so its ruling stays in the row; the proposal is in the details.
alter table recognition_application
  drop constraint recognition_application_state,
  drop constraint recognition_application_ruling,
  add constraint recognition_application_state check (state in (
    'SUBMITTED', 'UNDER_ASSESSMENT', 'WAITING', 'PROPOSED', 'DECIDED', 'SETTLEMENT_PROPOSED', 'APPEALED', 'APPEAL_PROPOSED',
    'DECIDED_ON_APPEAL', 'SETTLEMENT_PROPOSED_ON_APPEAL', 'WITHDRAWN')),
  -- whether the ruling in the row is in force
  add column stands boolean not null generated always as (state in (
    'DECIDED', 'SETTLEMENT_PROPOSED', 'APPEALED', 'APPEAL_PROPOSED', 'DECIDED_ON_APPEAL', 'SETTLEMENT_PROPOSED_ON_APPEAL')) stored;
alter table recognition_application
  add constraint recognition_application_ruling check ((stands or state = 'PROPOSED') = (ruling is not null)),
  add constraint recognition_application_proposal check (
    state not in ('SETTLEMENT_PROPOSED', 'APPEAL_PROPOSED', 'SETTLEMENT_PROPOSED_ON_APPEAL') or details is not null);

drop index recognition_application_running;
create index recognition_application_running on recognition_application (decide_by, id)
  where state in ('SUBMITTED', 'UNDER_ASSESSMENT', 'PROPOSED', 'APPEALED', 'APPEAL_PROPOSED');
drop index recognition_application_conditional;
create index recognition_application_conditional on recognition_application (id)
  where outcome = 'conditional' and state in (
    'DECIDED', 'DECIDED_ON_APPEAL', 'SETTLEMENT_PROPOSED', 'SETTLEMENT_PROPOSED_ON_APPEAL');
drop index recognition_application_by_source;
create index recognition_application_by_source on recognition_application (md5(source_key))
  where stands and outcome <> 'refusal';

-- What waits for a second person is open for the list. The indexes of open cases go with the column and are made again.
alter table recognition_case_line drop column is_open;
alter table recognition_case_line
  add column is_open boolean not null generated always as (state in (
    'SUBMITTED', 'UNDER_ASSESSMENT', 'WAITING', 'PROPOSED', 'SETTLEMENT_PROPOSED', 'APPEALED', 'APPEAL_PROPOSED',
    'SETTLEMENT_PROPOSED_ON_APPEAL')) stored;
create index case_line_by_deadline on recognition_case_line (institution_id, decide_by, application_id) where is_open;
create index case_line_by_arrival on recognition_case_line (institution_id, submitted_at, application_id) where is_open;
create index case_line_by_applicant on recognition_case_line (institution_id, by_applicant, application_id) where is_open;
create index case_line_by_credential on recognition_case_line (institution_id, by_credential, application_id) where is_open;
create index case_line_by_target on recognition_case_line (institution_id, by_target, application_id) where is_open;
create index case_line_by_state on recognition_case_line (institution_id, by_state, application_id) where is_open;
create index case_line_of_state on recognition_case_line (institution_id, state, decide_by, application_id) where is_open;
create index case_line_of_officer on recognition_case_line (institution_id, officer_id, decide_by, application_id) where is_open;
create index case_line_of_target on recognition_case_line (institution_id, target_id, decide_by, application_id) where is_open;
create index case_line_of_issuer on recognition_case_line (institution_id, by_issuer, decide_by, application_id) where is_open;
