-- A case has more states than before: it may wait for documents, be proposed to a second person, be appealed.
alter table recognition_application
  drop constraint recognition_application_state_check,
  drop constraint recognition_application_check,
  drop constraint recognition_application_check1,
  -- what the applicant sent in one go
  add column submission_id uuid,
  add column complete_on   date,
  add column allowed_days  int,
  add column pauses        text not null default '[]',
  -- the ruling that stands or is proposed, whole, and its outcome for lists
  add column ruling        text,
  add column outcome       text,
  -- what else the state says: what is awaited, the grounds of an appeal
  add column details       text,
  -- when the officer was warned of the deadline, and when its passing was made known
  add column warned_at     timestamptz,
  add column escalated_at  timestamptz;

update recognition_application set
  -- what is brought now says first what it rests on
  source = '{"basis":"CREDENTIAL",' || substr(source, 2),
  submission_id = id,
  complete_on = (submitted_at at time zone 'Europe/Brussels')::date,
  allowed_days = greatest(1, decide_by - (submitted_at at time zone 'Europe/Brussels')::date);
update recognition_application set
  outcome = decision::json ->> 'outcome',
  ruling = json_build_object(
    'number', 1, 'kind', 'FIRST', 'at', to_char(state_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'by', officer_id, 'decision', decision::json, 'identityConfirmation', identity_confirmation)::text
  where decision is not null;

alter table recognition_application
  drop column decision,
  drop column identity_confirmation,
  alter column submission_id set not null,
  alter column complete_on set not null,
  alter column allowed_days set not null,
  add constraint recognition_application_state check (state in (
    'SUBMITTED', 'UNDER_ASSESSMENT', 'WAITING', 'PROPOSED', 'DECIDED', 'APPEALED', 'DECIDED_ON_APPEAL', 'WITHDRAWN')),
  add constraint recognition_application_ruling check (
    (state in ('PROPOSED', 'DECIDED', 'APPEALED', 'DECIDED_ON_APPEAL')) = (ruling is not null)),
  add constraint recognition_application_outcome check ((ruling is not null) = (outcome is not null)),
  add constraint recognition_application_officer check (state <> 'UNDER_ASSESSMENT' or officer_id is not null);

-- The same credential towards the same target once, unless the earlier application was taken back or refused: a remedy may have followed.
drop index recognition_application_once;
create unique index recognition_application_once
  on recognition_application (institution_id, applicant_id, target_id, md5(source_key))
  where state <> 'WITHDRAWN' and (outcome is null or outcome <> 'refusal');
drop index recognition_application_undelivered;
create index recognition_application_undelivered
  on recognition_application (state_at) where state in ('DECIDED', 'DECIDED_ON_APPEAL') and delivered_at is null;
create index recognition_application_by_submission on recognition_application (submission_id);

-- Every ruling there was on an application; the last one stands.
create table recognition_ruling (
  institution_id uuid not null,
  application_id uuid not null,
  number         int not null check (number > 0),
  at             timestamptz not null,
  ruling         text not null,
  primary key (institution_id, application_id, number),
  foreign key (institution_id, application_id) references recognition_application
);
insert into recognition_ruling
  select institution_id, id, 1, state_at, ruling from recognition_application where ruling is not null;

-- What happened to an application, in order. The number is the version that the step led to.
create table recognition_step (
  institution_id uuid not null,
  application_id uuid not null,
  number         int not null check (number >= 0),
  move           text not null,
  state          text not null,
  at             timestamptz not null,
  person_id      uuid references account,
  note           text,
  primary key (institution_id, application_id, number),
  foreign key (institution_id, application_id) references recognition_application
);
insert into recognition_step
  select institution_id, id, 0, 'APPLY', 'SUBMITTED', submitted_at, applicant_id, null from recognition_application;
insert into recognition_step
  select institution_id, id, version,
    case state when 'UNDER_ASSESSMENT' then 'TAKE_UP' when 'DECIDED' then 'DECIDE' else 'WITHDRAW' end,
    state, state_at, coalesce(officer_id, applicant_id), null
  from recognition_application where version > 0;

-- Each ruling is sealed once; when another takes its place, its sealed record is revoked.
alter table recognition_decision
  add column ruling         int not null default 1,
  add column status_list    text,
  add column status_index   bigint,
  add column superseded_at  timestamptz,
  drop constraint recognition_decision_pkey,
  add primary key (institution_id, application_id, ruling);
alter table recognition_decision alter column ruling drop default;
