-- Applications for recognition. The snapshots (source, target, applicant, report) are JSON as text: read whole, never searched, order kept.
create table recognition_application (
  institution_id uuid not null references institution,
  id             uuid not null,
  applicant_id   uuid not null references account,
  applicant      text not null,
  source_key     text not null,
  source         text not null,
  verified_then  text not null,
  target_id      uuid not null,
  target         text not null,
  statement      text,
  submitted_at   timestamptz not null,
  decide_by      date not null,
  agreed         boolean not null,
  state          text not null check (state in ('SUBMITTED', 'UNDER_ASSESSMENT', 'DECIDED', 'WITHDRAWN')),
  state_at       timestamptz not null,
  officer_id     uuid references account,
  decision       text,
  identity_confirmation text,
  delivered_at   timestamptz,
  version        int not null default 0,
  primary key (institution_id, id),
  check ((state = 'DECIDED') = (decision is not null)),
  check (state not in ('UNDER_ASSESSMENT', 'DECIDED') or officer_id is not null)
);
-- The same credential towards the same target once, unless the earlier application was taken back.
create unique index recognition_application_once
  on recognition_application (institution_id, applicant_id, target_id, md5(source_key)) where state <> 'WITHDRAWN';
create index recognition_application_by_deadline on recognition_application (institution_id, state, decide_by, id);
-- Decisions that are not yet in the learner's wallet.
create index recognition_application_undelivered
  on recognition_application (state_at) where state = 'DECIDED' and delivered_at is null;
create index recognition_application_by_applicant on recognition_application (applicant_id, submitted_at desc);

-- The document that was handed in, byte for byte.
create table recognition_document (
  institution_id uuid not null,
  application_id uuid not null,
  sha256         text not null,
  content        bytea not null,
  primary key (institution_id, application_id),
  foreign key (institution_id, application_id) references recognition_application
);

-- The decision as a sealed credential, made once.
create table recognition_decision (
  institution_id uuid not null,
  application_id uuid not null,
  sha256         text not null,
  content        bytea not null,
  issued_at      timestamptz not null,
  primary key (institution_id, application_id),
  foreign key (institution_id, application_id) references recognition_application
);
