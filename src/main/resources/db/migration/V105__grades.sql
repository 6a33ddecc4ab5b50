-- How often each grade was given, by field and cycle: of the institution itself (subject_key empty), or copied by it from another one that keeps
-- no tables here. A new upload replaces the version in force; the old one stays. grades is json: their order is from the best to the worst.
create table grade_table (
  institution_id  uuid not null references institution,
  id              uuid not null,
  subject_key     text not null default '',
  subject_name    text,
  subject_address text,
  field           text not null check (field ~ '^[0-9]{2,4}$'),
  cycle           text not null check (cycle in ('SHORT', 'FIRST', 'SECOND', 'THIRD')),
  from_year       int not null,
  until_year      int not null check (until_year between from_year and from_year + 4),
  grades          json not null,
  results         int check (results >= 0),
  provenance      text not null check (provenance in ('CSV', 'EWP', 'AWARDS')),
  version         int not null check (version > 0),
  kept_at         timestamptz not null,
  replaced_at     timestamptz,
  primary key (institution_id, id),
  unique (institution_id, subject_key, field, cycle, version),
  check ((subject_key = '') = (subject_name is null))
);
create unique index grade_table_in_force
  on grade_table (institution_id, subject_key, field, cycle) where replaced_at is null;

-- Which of the grades that come into question an institution gives. No row: the usual one.
create table grade_policy (
  institution_id uuid primary key references institution,
  policy         text not null check (policy in ('MAXIMUM', 'AVERAGE', 'MINIMUM')),
  set_at         timestamptz not null
);
