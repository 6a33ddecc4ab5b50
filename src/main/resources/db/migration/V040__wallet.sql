-- What learners keep beside the awards made here: credentials they brought or were given, and results they report themselves.
create table held_document (
  account_id  uuid not null references account,
  id          uuid not null,
  kind        text not null check (kind in ('RECEIVED', 'SELF_REPORTED')),
  format      text not null,
  content     bytea not null,
  sha256      text not null,
  part        int not null default 0,
  title       jsonb not null,
  issuer_name jsonb not null,
  origin      text not null,
  received_at timestamptz not null,
  primary key (account_id, id),
  unique (account_id, sha256, part)
);

-- Links that show one credential to whoever has them. Only the digest of the secret is kept.
create table share (
  account_id   uuid not null references account,
  id           uuid not null,
  held_id      uuid not null,
  digest       text not null unique,
  label        text not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  withdrawn_at timestamptz,
  primary key (account_id, id)
);
create index share_by_held on share (account_id, held_id);
