-- Whose an offer is, by the id in its public address. Small, so that it can be kept on every node of a distributed database.
create table offer_address (
  id             uuid primary key,
  institution_id uuid not null references institution
);

-- A micro-credential as its institution describes it at present: the working copy.
-- The achievement is json, not jsonb: the order of its languages says which is the original.
create table micro_credential (
  institution_id uuid not null references institution,
  id             uuid not null,
  state          text not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
  achievement    json not null,
  valid_months   int check (valid_months between 1 and 600),
  edition        int not null default 0,
  created_at     timestamptz not null,
  changed_at     timestamptz not null,
  version        int not null default 0,
  primary key (institution_id, id)
);

-- What was published, each time. Never changed after: awards refer to the edition of their day.
create table catalogue_edition (
  institution_id      uuid not null,
  micro_credential_id uuid not null,
  edition             int not null,
  achievement         json not null,
  valid_months        int,
  workload_reason     text,
  published_at        timestamptz not null,
  primary key (institution_id, micro_credential_id, edition),
  foreign key (institution_id, micro_credential_id) references micro_credential
);

-- The current edition of each published micro-credential, laid out for searching. Made anew from the edition at each publication.
create table offer (
  institution_id uuid not null,
  id             uuid not null,
  edition        int not null,
  title          text not null,
  credits        numeric(5, 2),
  level          int,
  fields         text[] not null,
  languages      text[] not null,
  participation  text,
  published_at   timestamptz not null,
  words          text not null,
  search         tsvector not null,
  primary key (institution_id, id),
  foreign key (institution_id, id, edition) references catalogue_edition
);
create index offer_by_words on offer using gin (search);
create index offer_by_likeness on offer using gin (words gin_trgm_ops);
create index offer_by_time on offer (published_at desc);

-- A time at which a micro-credential can be taken. enrolled counts the places taken, so that the last one is given once.
create table run (
  institution_id      uuid not null,
  id                  uuid not null,
  micro_credential_id uuid not null,
  opens_on            date not null,
  closes_on           date not null,
  starts_on           date not null,
  ends_on             date not null,
  price               numeric(9, 2) not null check (price >= 0),
  currency            text not null,
  places              int check (places between 1 and 100000),
  mode                text not null,
  language            text not null,
  enrolled            int not null default 0,
  cancelled           boolean not null default false,
  version             int not null default 0,
  primary key (institution_id, id),
  foreign key (institution_id, micro_credential_id) references micro_credential,
  check (opens_on <= closes_on and starts_on <= ends_on and closes_on <= ends_on),
  check (places is null or enrolled <= places)
);
create index run_by_micro_credential on run (institution_id, micro_credential_id, starts_on);

create table enrolment (
  institution_id uuid not null,
  run_id         uuid not null,
  account_id     uuid not null references account,
  state          text not null check (state in ('ENROLLED', 'WITHDRAWN')),
  changed_at     timestamptz not null,
  primary key (institution_id, run_id, account_id),
  foreign key (institution_id, run_id) references run
);
create index enrolment_by_account on enrolment (account_id, changed_at desc);
