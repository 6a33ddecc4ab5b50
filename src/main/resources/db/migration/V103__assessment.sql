-- Whether the same credential was counted before is asked across institutions, by the digest of its key.
create index recognition_application_by_source on recognition_application (md5(source_key))
  where state in ('DECIDED', 'APPEALED', 'DECIDED_ON_APPEAL') and outcome <> 'refusal';

-- Which of a target's outcomes are covered by which of the source's, as a person drew it. Each correction is a version of its own, and the
-- latest holds. The lines are JSON as text: read whole, never searched.
create table recognition_mapping (
  institution_id uuid not null,
  application_id uuid not null,
  version        int not null check (version > 0),
  lines          text not null,
  saved_by       uuid not null references account,
  saved_at       timestamptz not null,
  primary key (institution_id, application_id, version),
  foreign key (institution_id, application_id) references recognition_application
);

-- What a person says of a condition, beside the program's answer. Kept in all its versions.
create table recognition_judgement (
  institution_id uuid not null,
  application_id uuid not null,
  condition      text not null,
  version        int not null check (version > 0),
  answer         text not null check (answer in ('MET', 'NOT_MET', 'CANNOT_SAY')),
  reason         text not null,
  judged_by      uuid not null references account,
  judged_at      timestamptz not null,
  primary key (institution_id, application_id, condition, version),
  foreign key (institution_id, application_id) references recognition_application
);
