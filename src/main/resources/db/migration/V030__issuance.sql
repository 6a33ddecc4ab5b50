-- Status lists: one bit for each credential, published whole so that nobody learns whose bit is asked for.
create table status_list (
  institution_id uuid not null references institution,
  number         int not null check (number > 0),
  changed_at     timestamptz not null,
  primary key (institution_id, number)
);

-- A position in a list that is taken, at random, so that neighbours have nothing to do with each other.
create table status_index (
  institution_id uuid not null,
  list           int not null,
  position       int not null check (position between 0 and 131071),
  set_at         timestamptz,
  primary key (institution_id, list, position),
  foreign key (institution_id, list) references status_list
);
create index status_index_set on status_index (institution_id, list, position) where set_at is not null;

-- An award is a fact; documents are made from it. The achievement is kept as it was described then (json, not jsonb: the order of
-- languages is part of it).
create table award (
  institution_id      uuid not null references institution,
  id                  uuid not null unique,
  micro_credential_id uuid not null,
  edition             int not null,
  achievement         json not null,
  title               jsonb not null,
  given_name          text not null,
  family_name         text not null,
  birth_date          date not null,
  email               text not null check (email = lower(email)),
  account_id          uuid references account,
  grade               text,
  grading_scale       text,
  achieved_on         date not null,
  assessment          text not null,
  identity_check      text not null,
  issued_at           timestamptz not null,
  valid_until         timestamptz,
  state               text not null check (state in ('ACTIVE', 'REVOKED')),
  revocation_reason   text,
  revoked_at          timestamptz,
  status_list         int not null,
  status_position     int not null,
  version             int not null default 0,
  primary key (institution_id, id),
  unique (institution_id, status_list, status_position),
  foreign key (institution_id, status_list, status_position) references status_index,
  check ((state = 'REVOKED') = (revoked_at is not null and revocation_reason is not null))
);
create index award_newest on award (institution_id, issued_at desc, id);
create index award_by_account on award (account_id, issued_at desc) where account_id is not null;
create index award_unclaimed on award (email) where account_id is null;

-- The sealed documents, by what they contain.
create table document (
  institution_id uuid not null references institution,
  sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content        bytea not null,
  created_at     timestamptz not null,
  primary key (institution_id, sha256)
);

create table award_document (
  institution_id uuid not null,
  award_id       uuid not null,
  format         text not null,
  sha256         text not null,
  primary key (institution_id, award_id, format),
  foreign key (institution_id, award_id) references award,
  foreign key (institution_id, sha256) references document
);

-- Mailed links by which a learner takes an award into their wallet: only the SHA-256 of the secret is kept.
create table claim_link (
  digest         text primary key,
  institution_id uuid not null,
  award_id       uuid not null,
  expires_at     timestamptz not null,
  used_at        timestamptz,
  foreign key (institution_id, award_id) references award
);
create index claim_link_by_award on claim_link (institution_id, award_id);
