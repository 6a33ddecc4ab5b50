create table institution (
  id                 uuid primary key,
  slug               text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,40}$'),
  kind               text not null check (kind in ('UNIVERSITY', 'AGENCY')),
  name               jsonb not null,
  country            text not null,
  language           text not null,
  colour             text not null check (colour ~ '^#[0-9a-f]{6}$'),
  homepage           text,
  registration       text not null,
  national_framework text not null,
  grades             jsonb not null,
  contact            text not null,
  decision_days      int not null check (decision_days between 1 and 122),
  version            int not null default 0
);

create table account (
  id          uuid primary key,
  email       text not null unique check (email = lower(email)),
  password    text,
  given_name  text not null,
  family_name text not null,
  birth_date  date,
  language    text not null default 'en',
  created_at  timestamptz not null,
  version     int not null default 0
);

create table membership (
  institution_id uuid not null references institution,
  account_id     uuid not null references account,
  role           text not null,
  primary key (institution_id, account_id, role)
);
create index membership_by_account on membership (account_id);

-- The keys an institution signs with. The private halves are in the key custody, never here.
create table institution_key (
  institution_id uuid not null references institution,
  id             text not null,
  custody_id     text not null,
  algorithm      text not null,
  public_key     bytea not null,
  certificate    bytea,
  created_at     timestamptz not null,
  retired_at     timestamptz,
  primary key (institution_id, id)
);

-- Secrets that were mailed: only their SHA-256 is kept. Used once.
create table mailed_link (
  digest     text primary key,
  account_id uuid not null references account,
  expires_at timestamptz not null,
  used_at    timestamptz
);

-- Tokens for machines that act as a person: only their SHA-256 is kept.
create table api_token (
  digest     text primary key,
  account_id uuid not null references account,
  label      text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index api_token_by_account on api_token (account_id);
