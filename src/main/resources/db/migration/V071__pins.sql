-- Whom to ask about an institution's credentials. Public.
create table institution_contact (
  institution_id uuid primary key references institution,
  office         text not null,
  email          text not null,
  page           text
);

-- A result of a check that somebody pinned: the document's hash, what was found, and what it takes to ask again. Nothing of a person, and not the
-- document. Of the secrets in its two addresses only the SHA-256 is kept.
create table pin (
  digest         text primary key check (digest ~ '^[0-9a-f]{64}$'),
  removal_digest text not null unique check (removal_digest ~ '^[0-9a-f]{64}$'),
  sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  format         text not null,
  verdict        text not null check (verdict in ('VERIFIED', 'FAILED', 'PARTIAL')),
  checks         jsonb not null,
  kept           jsonb not null,
  issuer_id      uuid references institution,
  pinned_at      timestamptz not null,
  expires_at     timestamptz not null
);
create index pin_by_end on pin (expires_at);
